import { z } from 'zod';

export const handOverSchema = z.strictObject({
  /** The sequence in which the lead goes on: its id, or `THIS_SEQUENCE`; empty while it is not chosen. */
  sequenceId: z.string().max(64),
  /** What that sequence is for, in words: shown on the canvas, where names of other sequences aren't known. */
  note: z.string().max(200).default(''),
});

export type HandOverConfig = z.infer<typeof handOverSchema>;

/**
 * In place of an id: the lead starts over in the sequence that it is in, as a new enrollment. A name and no id, so that copies and
 * templates mean themselves.
 */
export const THIS_SEQUENCE = 'this';

export const handOverDefaults = (): HandOverConfig => ({ sequenceId: '', note: '' });

/** End reason of an enrollment that went on elsewhere. */
export const HANDED_OVER = 'handed-over';
