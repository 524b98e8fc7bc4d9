import type { SequenceDocument } from '@touchline/sequence';

/** A built-in cadence. Cloning it stores the result of `document()` as a draft. */
export interface Template {
  /** Stable id for URLs and the API. */
  readonly id: string;
  readonly name: string;
  /** The target leads and how it works, in one or two sentences. */
  readonly description: string;
  /** The lead source, if the cadence is made for one. */
  readonly source?: string;
  /** Length in days, as in its name: from enrolling to the last touch, without the nurture after it. */
  readonly days: number;
  /** Touches of a lead that never reacts; repeated touches count once. */
  readonly touchCount: number;
  /** Steps that move to a sequence that has to be chosen first, and a suitable template. */
  readonly choices?: { readonly [step: string]: string };
  /** What happens to leads that enroll on a weekend, in one sentence; computed from the document. */
  readonly weekend: string;
  /** Creates a document. The zone applies to leads and owners without a zone. Default UTC. */
  readonly document: (timeZone?: string) => SequenceDocument;
}

/** The written parts of a template. The rest is computed. */
export type WrittenTemplate = Omit<Template, 'weekend'>;
