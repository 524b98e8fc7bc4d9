import { components } from '../compile/components.ts';
import type { SequenceDocument } from '../graph/document.ts';
import type { StepId } from '../steps/words.ts';

/** Steps that a lead may come to again: a nurture that goes round. */
export function cyclicSteps(document: SequenceDocument): ReadonlySet<StepId> {
  const indexOf = new Map(document.nodes.map((node, index) => [node.id, index]));
  const successors = document.nodes.map((): number[] => []);
  for (const { from, to } of document.edges) {
    const [source, target] = [indexOf.get(from), indexOf.get(to)];
    if (source !== undefined && target !== undefined) successors[source]!.push(target);
  }
  const { of, count } = components(successors);
  const sizes = new Int32Array(count);
  for (const component of of) sizes[component]!++;
  return new Set(document.nodes.filter((_, index) => sizes[of[index]!]! > 1).map((node) => node.id));
}
