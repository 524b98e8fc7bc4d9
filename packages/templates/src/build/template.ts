import type { SequenceDocument } from '@touchline/sequence';

/** A shipped cadence. Cloning it is nothing more than storing what `document()` gives as a draft. */
export interface Template {
  /** Stable; used in addresses and in the API. */
  readonly id: string;
  readonly name: string;
  /** Whom it is for and how it works, in one or two sentences. */
  readonly description: string;
  /** Where the leads come from, when the cadence is made for one source. */
  readonly source?: string;
  /** Days that it takes, as its name says: from enrolling to the last touch, without the nurture after it. */
  readonly days: number;
  /** Touches of a lead that never reacts, repeated ones counted once. */
  readonly touchCount: number;
  /** Steps that hand over to a sequence which has to be chosen first, and the template that would fit there. */
  readonly choices?: { readonly [step: string]: string };
  /** What happens to leads that come in on a weekend, in one sentence; computed from the document. */
  readonly weekend: string;
  /** A fresh document. Without a zone, leads and owners without one of their own are in UTC. */
  readonly document: (timeZone?: string) => SequenceDocument;
}

/** A cadence as written down; what can be computed is. */
export type WrittenTemplate = Omit<Template, 'weekend'>;
