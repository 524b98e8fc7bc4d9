import type { Edge, Node } from '@xyflow/react';
import type { NodeModel } from './node-model.ts';

export type StepFlowNode = Node<{ readonly model: NodeModel } & Record<string, unknown>, 'step'>;

interface StepEdgeData {
  readonly exit: string;
  readonly exitLabel: string;
  /** Several edges lead to the target. */
  readonly meets: boolean;
  /** The x position of the long segment of an edge that cannot run straight; null for a straight one. */
  readonly lane: number | null;
}

export type StepFlowEdge = Edge<StepEdgeData & Record<string, unknown>, 'step'>;

/** Edges are identified by their source: a node has at most one edge per exit. Exit names may contain spaces, node ids may not. */
export function edgeId(from: string, exit: string): string {
  return `${from} ${exit}`;
}

export function parseEdgeId(id: string): { readonly from: string; readonly exit: string } {
  const space = id.indexOf(' ');
  return { from: id.slice(0, space), exit: id.slice(space + 1) };
}
