import type { SequenceEdge } from '../model/document.ts';
import type { ExitName, StepId } from '../model/types.ts';
import type { CompiledNode } from './compiled-node.ts';
import { components } from './strongly-connected-components.ts';

/** The graph by numbers: node `i` is `nodes[i]`. Only edges between known nodes by known exits. */
export interface Graph {
  readonly nodes: readonly CompiledNode[];
  readonly indexOf: ReadonlyMap<StepId, number>;
  readonly targets: readonly ReadonlyMap<ExitName, number>[];
  readonly successors: readonly (readonly number[])[];
}

export function createGraph(nodes: readonly CompiledNode[], edges: readonly SequenceEdge[]): Graph {
  const indexOf = new Map(nodes.map(({ node }, index) => [node.id, index]));
  const targets = nodes.map(() => new Map<ExitName, number>());
  for (const edge of edges) {
    const from = indexOf.get(edge.from);
    const to = indexOf.get(edge.to);
    if (from === undefined || to === undefined) continue;
    if (nodes[from]!.exits.some((exit) => exit.name === edge.exit)) targets[from]!.set(edge.exit, to);
  }
  return { nodes, indexOf, targets, successors: targets.map((exits) => [...new Set(exits.values())]) };
}

/** Which nodes a lead can reach from the roots. */
export function reachableFrom(roots: readonly number[], { successors }: Graph): Uint8Array {
  const reached = new Uint8Array(successors.length);
  const open = [...roots];
  for (const root of roots) reached[root] = 1;
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const successor of successors[node]!) {
      if (reached[successor] === 1) continue;
      reached[successor] = 1;
      open.push(successor);
    }
  }
  return reached;
}

/**
 * Loops of nodes without a node that always waits, smallest id first. Leads that start over return to the
 * start.
 *
 * @param starts nodes at which leads start
 */
export function cyclesWithoutWait(graph: Graph, reached: Uint8Array, starts: readonly number[]): readonly (readonly StepId[])[] {
  const passes = graph.nodes.map(({ node, definition, config }, index) => {
    return reached[index] === 1 && (node.disabled === true || !definition.alwaysWaits(config));
  });
  const successors = graph.nodes.map(({ node, definition, config }, index) => {
    if (passes[index] !== true) return [];
    const over = node.disabled !== true && definition.startsOver?.(config) === true ? starts : [];
    return [...graph.successors[index]!, ...over].filter((next) => passes[next] === true);
  });
  const { of, count } = components(successors);
  const groups = Array.from({ length: count }, (): number[] => []);
  for (let index = 0; index < of.length; index++) if (passes[index] === true) groups[of[index]!]!.push(index);
  return groups
    .filter((group) => group.length > 1 || group.some((index) => successors[index]!.includes(index)))
    .map((group) => group.map((index) => graph.nodes[index]!.node.id).sort())
    .sort((a, b) => (a[0]! < b[0]! ? -1 : 1));
}
