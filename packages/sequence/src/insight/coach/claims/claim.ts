import type { Instant } from '../../../model/types.ts';

/** Whether a time word is true, from the earlier to the later of two instants in the lead's time. */
export type Holds = (earlier: Instant, later: Instant) => boolean;

/** A part of a text, by its place in it. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * What a claim refers to. `call`: an attempt by phone; `conversation`: a call that was answered; `written`: a message on any channel that
 * is read; `any`: whatever contact; `enrolling`: what the lead did to get in.
 */
export type ClaimSubject = 'voicemail' | 'call' | 'conversation' | 'email' | 'sms' | 'linkedin' | 'written' | 'any' | 'enrolling';

/** A sentence that is true only if something else happened before or happens after it. */
export interface Claim {
  readonly about: ClaimSubject;
  readonly when: 'before' | 'after';
  /** As written. */
  readonly phrase: string;
  /** The sentence that claims it. */
  readonly sentence: Span;
  /** What it says about the time; null: nothing. */
  readonly time: (Span & { readonly words: string; readonly holds: Holds }) | null;
}
