import { z } from 'zod';
import { settingsSchema } from './settings.ts';

/** Version of the IR. `compiler/ir/upgrades` has one file per earlier version. */
export const IR_VERSION = 2;

/** Settings mean the same in a document and in the IR. */
export type IrSettings = z.infer<typeof settingsSchema>;

/** `parse-ir.ts` checks `config` against the schema of the kind when the IR is loaded. */
export const irStepSchema = z.strictObject({
  kind: z.string(),
  config: z.unknown(),
  exits: z.record(z.string(), z.string().nullable()),
  /** True if leads skip the step; else missing. */
  disabled: z.literal(true).optional(),
});

/** Shape of an IR of the current version. `parseIr` also checks configurations and references. */
export const irSchema = z.strictObject({
  $schema: z.string(),
  irVersion: z.literal(IR_VERSION),
  entry: z.string(),
  settings: settingsSchema,
  steps: z.record(z.string(), irStepSchema),
});

/** A compiled step. */
export type IrStep = z.infer<typeof irStepSchema>;

/** The compiled sequence, complete for the interpreter. Immutable once published. */
export type Ir = z.infer<typeof irSchema>;
