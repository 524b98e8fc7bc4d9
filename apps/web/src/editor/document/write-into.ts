import type { SequenceDocument } from '@touchline/sequence';
import type { Draft } from 'mutative';

/**
 * Writes the differing parts of `next` into a draft of the document. Operations of the core return whole documents. Written this way, an
 * undo step holds the changed nodes instead of all 500.
 */
export function writeInto(draft: Draft<SequenceDocument>, current: SequenceDocument, next: SequenceDocument): void {
  const whole = draft as Record<string, unknown>;
  for (const [name, value] of Object.entries(next)) {
    if (name !== 'nodes' && name !== 'edges' && value !== (current as unknown as Record<string, unknown>)[name]) whole[name] = value;
  }
  for (const name of Object.keys(current)) if (!(name in next)) delete whole[name];
  writeList(draft.nodes, current.nodes, next.nodes);
  writeList(draft.edges, current.edges, next.edges);
}

function writeList<Item>(draft: Draft<Item>[], current: readonly Item[], next: readonly Item[]): void {
  if (current === next) return;
  const shared = Math.min(current.length, next.length);
  for (let index = 0; index < shared; index++) {
    if (current[index] !== next[index]) draft[index] = next[index] as Draft<Item>;
  }
  if (next.length < current.length) draft.length = next.length;
  for (let index = shared; index < next.length; index++) draft.push(next[index] as Draft<Item>);
}
