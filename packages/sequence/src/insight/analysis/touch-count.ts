import { validNode } from '../../document/read-node.ts';
import type { SequenceDocument, SequenceNode } from '../../model/document.ts';
import { exitsOf } from '../../document/queries.ts';
import { stepDefinition } from '../../steps/registry.ts';
import type { StepId } from '../../model/types.ts';

/**
 * Number of touches on the longest path, with each loop taken once. One walk counts all paths: listing them
 * one by one takes exponential time where branches follow branches.
 */
export function touchCount(document: SequenceDocument): number {
  const nodes = new Map(document.nodes.map((node) => [node.id, node]));
  const edges = new Map(document.edges.map(({ from, exit, to }) => [`${from}\n${exit}`, to]));
  const entry = document.nodes.find((node) => stepDefinition(node.kind)?.family === 'entry');
  if (entry === undefined) return 0;

  /** Touches from a step to the end. Missing while the step is being walked, so that a loop back counts nothing. */
  const from = new Map<StepId, number>();
  const entered = new Set<StepId>([entry.id]);
  const path: Frame[] = [{ node: entry, next: nextOf(entry, edges), most: 0 }];
  for (let frame = path.at(-1); frame !== undefined; frame = path.at(-1)) {
    const to = frame.next.pop();
    if (to === undefined) {
      const touches = frame.most + (isTouch(frame.node) ? 1 : 0);
      from.set(frame.node.id, touches);
      path.pop();
      const before = path.at(-1);
      if (before !== undefined) before.most = Math.max(before.most, touches);
      continue;
    }
    frame.most = Math.max(frame.most, from.get(to) ?? 0);
    const node = nodes.get(to);
    if (node === undefined || entered.has(to)) continue;
    entered.add(to);
    path.push({ node, next: nextOf(node, edges), most: 0 });
  }
  return from.get(entry.id) ?? 0;
}

/** A step on the current path. An explicit stack, because a sequence may be ten thousand steps deep. */
interface Frame {
  readonly node: SequenceNode;
  readonly next: StepId[];
  most: number;
}

/** Next steps, last exit first. A disabled step is left by its first exit. */
function nextOf(node: SequenceNode, edges: ReadonlyMap<string, StepId>): StepId[] {
  const exits = node.disabled ? exitsOf(node).slice(0, 1) : exitsOf(node);
  return exits.flatMap(({ name }) => edges.get(`${node.id}\n${name}`) ?? []).toReversed();
}

function isTouch(node: SequenceNode): boolean {
  const touch = validNode(node)?.definition.touch ?? null;
  return touch !== null && node.disabled !== true;
}
