import { z } from 'zod';
import { lineSchema } from '../../model/config-parts.ts';
import { TIERS } from '../../model/types.ts';

const word = z.string().max(120);

export const setSchema = z.strictObject({
  /** In order. */
  changes: z
    .array(
      z.discriminatedUnion('field', [
        z.strictObject({ field: z.literal('tier'), value: z.enum(TIERS) }),
        /** Null clears the field. */
        z.strictObject({ field: z.literal('stage'), value: word.nullable() }),
        z.strictObject({ field: z.literal('owner'), value: word.nullable() }),
        z.strictObject({ field: z.literal('tag'), value: word, remove: z.boolean().default(false) }),
        z.strictObject({ field: z.literal('custom'), name: word, value: z.union([lineSchema, z.number(), z.boolean(), z.null()]) }),
      ]),
    )
    .max(20),
});

export type SetConfig = z.infer<typeof setSchema>;

export type SetChange = SetConfig['changes'][number];

export const setDefaults = (): SetConfig => ({ changes: [{ field: 'tier', value: 'warm' }] });
