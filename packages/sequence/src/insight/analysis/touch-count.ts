import type { SequenceDocument, SequenceNode } from '../../model/document.ts';
import { exitsOf } from '../../document/queries.ts';
import { stepDefinition } from '../../steps/registry.ts';
import type { StepId } from '../../model/types.ts';

/**
 * How many touches a lead gets who takes the longest way, once round each loop. Every way is counted in one walk: drawing them out
 * one by one takes forever where branches follow branches.
 */
export function touchCount(document: SequenceDocument): number {
  const nodes = new Map(document.nodes.map((node) => [node.id, node]));
  const edges = new Map(document.edges.map(({ from, exit, to }) => [`${from}\n${exit}`, to]));
  const entry = document.nodes.find((node) => stepDefinition(node.kind)?.family === 'entry');
  if (entry === undefined) return 0;

  /** Touches from a step on; not yet there while a lead is still on the way through it, so a way back counts nothing. */
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

/** A step on the way that is being walked. Our own stack: a sequence may be ten thousand steps deep. */
interface Frame {
  readonly node: SequenceNode;
  readonly next: StepId[];
  most: number;
}

/** Where a step leads, the last exit first. One that is switched off is left by its first exit. */
function nextOf(node: SequenceNode, edges: ReadonlyMap<string, StepId>): StepId[] {
  const exits = node.disabled ? exitsOf(node).slice(0, 1) : exitsOf(node);
  return exits.flatMap(({ name }) => edges.get(`${node.id}\n${name}`) ?? []).toReversed();
}

function isTouch(node: SequenceNode): boolean {
  const definition = stepDefinition(node.kind);
  return (
    definition !== undefined && definition.touch !== null && node.disabled !== true && definition.config.safeParse(node.config).success
  );
}
