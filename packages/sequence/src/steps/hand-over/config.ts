import { z } from 'zod';

export const handOverSchema = z.strictObject({
  /** The sequence in which the lead goes on; empty while it is not chosen. */
  sequenceId: z.string().max(64),
  /** What that sequence is for, in words: shown on the canvas, where names of other sequences aren't known. */
  note: z.string().max(200).default(''),
});

export type HandOverConfig = z.infer<typeof handOverSchema>;

export const handOverDefaults = (): HandOverConfig => ({ sequenceId: '', note: '' });

/** End reason of an enrollment that went on elsewhere. */
export const HANDED_OVER = 'handed-over';
