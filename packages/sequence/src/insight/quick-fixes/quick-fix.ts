import type { SequenceDocument } from '../../model/document.ts';
import type { NewId } from '../../document/node-ids.ts';

/** One way to put an issue right: an operation on the document with a name for its button. */
export interface QuickFix {
  /** `Connect to a new end`: what pressing it does. */
  readonly title: string;
  /** `newId` is needed by fixes that add a step; counted up where it is missing. */
  readonly apply: (document: SequenceDocument, newId?: NewId) => SequenceDocument;
}
