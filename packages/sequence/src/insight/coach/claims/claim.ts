import type { Contact } from '../../../model/channel.ts';
import type { Instant } from '../../../model/types.ts';

/** Whether a time expression is true for two instants, earlier and later, in the lead's time. */
export type Holds = (earlier: Instant, later: Instant) => boolean;

/** A part of a text, by its position. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The subject of a claim. `any`: any contact; `enrolling`: the lead's action that enrolled it. */
export type ClaimSubject = Contact | 'any' | 'enrolling';

/** A sentence that is true only if another touch happened before it or happens after it. */
export interface Claim {
  readonly about: ClaimSubject;
  readonly when: 'before' | 'after';
  /** As written. */
  readonly phrase: string;
  /** The sentence with the claim. */
  readonly sentence: Span;
  /** The time expression; null: none. */
  readonly time: (Span & { readonly words: string; readonly holds: Holds }) | null;
}
