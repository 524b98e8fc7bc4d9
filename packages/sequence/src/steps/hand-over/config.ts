import { z } from 'zod';

export const handOverSchema = z.strictObject({
  /** The target sequence: its id, or `THIS_SEQUENCE`; empty until it is chosen. */
  sequenceId: z.string().max(64),
  /** A description of the target sequence. The canvas shows it, because it does not know names of other sequences. */
  note: z.string().max(200).default(''),
});

export type HandOverConfig = z.infer<typeof handOverSchema>;

/**
 * Instead of an id: the lead starts over in the same sequence, as a new enrollment. A constant instead of the id, so that copies and
 * templates refer to themselves.
 */
export const THIS_SEQUENCE = 'this';

export const handOverDefaults = (): HandOverConfig => ({ sequenceId: '', note: '' });

/** End reason of an enrollment that moved to another sequence. */
export const HANDED_OVER = 'handed-over';
