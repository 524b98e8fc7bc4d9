import { z } from 'zod';
import { checkSchema } from '../model/regression.ts';
import { idSchema } from '../model/config-parts.ts';
import { SCHEMA_VERSION } from '../model/document.ts';
import { settingsSchema } from '../model/settings.ts';

/** Far above any real cadence. Limits the work that a hostile document can cause. */
export const MAX_NODES = 20_000;

const coordinate = z.number().min(-1e7).max(1e7);
const position = z.strictObject({ x: coordinate, y: coordinate });
const extent = z.number().min(0).max(1e5);

export const nodeSchema = z.strictObject({
  id: idSchema,
  kind: z.string().min(1).max(64),
  position,
  config: z.unknown(),
  disabled: z.boolean().optional(),
  label: z.string().max(200).optional(),
});

export const edgeSchema = z.strictObject({ from: idSchema, exit: idSchema, to: idSchema });

const noteSchema = z.strictObject({
  id: idSchema,
  text: z.string().max(10_000),
  position,
  size: z.strictObject({ width: extent, height: extent }),
});

/** The shape only; `parseDocument` also checks configurations and references. */
export const documentSchema = z.strictObject({
  schemaVersion: z.literal(SCHEMA_VERSION),
  settings: settingsSchema,
  nodes: z.array(nodeSchema).max(MAX_NODES),
  edges: z.array(edgeSchema).max(MAX_NODES * 20),
  notes: z.array(noteSchema).max(2_000),
  checks: z.array(checkSchema).max(200).exactOptional(),
  checksRequired: z.boolean().exactOptional(),
});
