import { exitsOf, findNode, nodeName, type SequenceDocument } from '@touchline/sequence';
import { textFormat } from '../lib/format/text-format.ts';

/** Short names of the steps of one sequence, by id. */
export interface StepNames {
  (id: string): string;
  /** Label of a step's exit. Undefined where it is unknown. */
  readonly exit?: (id: string, exit: string) => string | undefined;
}

export function stepNames(document: SequenceDocument): StepNames {
  const exit = (id: string, name: string) => {
    const node = findNode(document, id);
    return node && exitsOf(node).find((each) => each.name === name)?.label;
  };
  return Object.assign((id: string) => nodeName(document, id, textFormat), { exit });
}
