import type { EnrollRefusal } from '../api/types.ts';

interface RefusalText {
  /** After "was not enrolled:". */
  readonly reason: string;
  /** About several leads, as a sentence. */
  readonly sentence: string;
  /** After "1 lead", and after "12 leads" where that differs. */
  readonly outcome: readonly [one: string, many?: string];
}

/** The reasons that leads are not enrolled. A new reason needs its texts here to compile. */
export const ENROLL_REFUSALS: Readonly<Record<EnrollRefusal, RefusalText>> = {
  'already-enrolled': {
    reason: 'already in this sequence',
    sentence: 'Some leads are already in this sequence.',
    outcome: ['is already in this sequence', 'are already in this sequence'],
  },
  suppressed: {
    reason: 'unsubscribed or bounced',
    sentence: 'Some leads are unsubscribed or their address bounced.',
    outcome: ['unsubscribed or bounced'],
  },
  'not-published': {
    reason: 'the sequence is not published yet',
    sentence: 'The sequence is not published yet.',
    outcome: ['found the sequence unpublished'],
  },
  closed: {
    reason: 'the sequence is closed to new leads',
    sentence: 'The sequence is closed to new leads.',
    outcome: ['was not enrolled: closed to new leads', 'were not enrolled: closed to new leads'],
  },
  'enrolled-before': {
    reason: 'already enrolled once, and the sequence does not allow re-enrollment',
    sentence: 'Some leads were already enrolled once, and the sequence does not allow re-enrollment.',
    outcome: ['was already enrolled once', 'were already enrolled once'],
  },
  'too-soon': {
    reason: 'enrolled too recently',
    sentence: 'Some leads were enrolled too recently to be enrolled again.',
    outcome: ['was enrolled too recently', 'were enrolled too recently'],
  },
  'enrolled-elsewhere': {
    reason: 'in another sequence that excludes this one',
    sentence: 'Some leads are in another sequence that excludes this one.',
    outcome: ['is in a sequence that excludes this one', 'are in a sequence that excludes this one'],
  },
  'unknown-lead': {
    reason: 'the lead was deleted',
    sentence: 'Some leads were deleted.',
    outcome: ['was deleted', 'were deleted'],
  },
};

/** Reason that one lead was not enrolled, after "was not enrolled:". */
export const refusalReason = (refusal: EnrollRefusal): string => ENROLL_REFUSALS[refusal].reason;

/** Reason that some leads were not enrolled, as a sentence. */
export const refusalSentence = (refusal: EnrollRefusal): string => ENROLL_REFUSALS[refusal].sentence;
