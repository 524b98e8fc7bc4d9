import { nodeName, type SequenceDocument } from '@touchline/sequence';

/** Short names of the steps of one sequence, by id. */
export type StepNames = (id: string) => string;

export function stepNames(document: SequenceDocument): StepNames {
  return (id) => nodeName(document, id);
}
