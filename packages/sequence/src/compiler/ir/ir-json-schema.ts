import { z } from 'zod';
import { STEP_KINDS, stepRegistry } from '../../steps/registry.ts';
import { irSchema, irStepSchema } from '../../model/ir.ts';

/** JSON Schema 2020-12 of the IR, with the configuration of each kind. For editors and for tools in other languages. */
export function irJsonSchema(): Record<string, unknown> {
  const variants = STEP_KINDS.map((kind) => irStepSchema.extend({ kind: z.literal(kind), config: stepRegistry[kind].config }));
  const schema = irSchema.extend({ steps: z.record(z.string(), z.discriminatedUnion('kind', variants as never)) });
  return { $id: 'sequence-ir.schema.json', title: 'Touchline sequence IR', ...z.toJSONSchema(schema, { target: 'draft-2020-12' }) };
}
