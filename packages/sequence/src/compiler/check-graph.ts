import type { Graph } from './graph.ts';
import { cyclesWithoutWait, reachableFrom } from './graph.ts';
import type { Issue } from './issue.ts';

export interface CheckedGraph {
  /** Index of the one start node; null when there is none, or more than one. */
  readonly entry: number | null;
  /** 1 for nodes that a lead can reach. */
  readonly reached: Uint8Array;
  readonly issues: readonly Issue[];
}

/** Checks how nodes are connected: starts, open exits, unreachable nodes, cycles. */
export function checkGraph(graph: Graph): CheckedGraph {
  const starts = graph.nodes.flatMap(({ definition }, index) => (definition.family === 'entry' ? [index] : []));
  // Without a start, all nodes are checked, so that the list of issues does not depend on it.
  const reached = starts.length === 0 ? new Uint8Array(graph.nodes.length).fill(1) : reachableFrom(starts, graph);
  const issues = [...startIssues(starts, graph), ...nodeIssues(reached, graph), ...cycleIssues(reached, graph, starts)];
  return { entry: starts.length === 1 ? starts[0]! : null, reached, issues };
}

function startIssues(starts: readonly number[], { nodes }: Graph): readonly Issue[] {
  if (starts.length === 0) return [{ code: 'no-start', severity: 'error', nodeId: null }];
  if (starts.length === 1) return [];
  return starts.map((start) => ({
    code: 'several-starts',
    severity: 'error',
    nodeId: nodes[start]!.node.id,
    params: { count: starts.length },
  }));
}

function nodeIssues(reached: Uint8Array, { nodes, targets }: Graph): readonly Issue[] {
  return nodes.flatMap(({ node, exits }, index): Issue[] => {
    if (reached[index] !== 1) return [{ code: 'unreachable', severity: 'warning', nodeId: node.id }];
    return exits
      .filter((exit) => exit.optional !== true && !targets[index]!.has(exit.name))
      .map((exit) => ({ code: 'dangling-exit', severity: 'error', nodeId: node.id, exit: exit.name, params: { exit: exit.label } }));
  });
}

function cycleIssues(reached: Uint8Array, graph: Graph, starts: readonly number[]): readonly Issue[] {
  return cyclesWithoutWait(graph, reached, starts).map((cycle) => ({
    code: 'cycle-without-wait',
    severity: 'error',
    nodeId: cycle[0]!,
    params: { count: cycle.length, steps: cycle.slice(0, 20).join(' ') },
  }));
}
