import type { SequenceDocument } from '../../model/document.ts';
import type { NewId } from '../../document/node-ids.ts';

/** One way to resolve an issue: an operation on the document, and the label of its button. */
export interface QuickFix {
  /** The label of the button: `Connect to a new end`. */
  readonly title: string;
  /** `newId` gives the id of an added step. Without it, ids are counted up. */
  readonly apply: (document: SequenceDocument, newId?: NewId) => SequenceDocument;
}
