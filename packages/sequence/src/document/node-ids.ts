import type { StepId } from '../model/types.ts';
import type { SequenceDocument } from '../model/document.ts';

/** Makes ids for new nodes. The core has no randomness of its own. */
export type NewId = () => StepId;

/**
 * Counts up from the existing nodes: `n1`, `n2` … Good for scripts and tests. A canvas should pass random ids instead: an id that is reused
 * after its node was deleted makes a new step look like the old one to active leads.
 */
export function countingIds(document: SequenceDocument): NewId {
  const taken = new Set(document.nodes.map((node) => node.id));
  let next = 1;
  return () => {
    while (taken.has(`n${next}`)) next++;
    const id = `n${next}`;
    taken.add(id);
    return id;
  };
}
