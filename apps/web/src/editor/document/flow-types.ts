import type { Edge, Node } from '@xyflow/react';
import type { NodeModel } from './node-model.ts';

export type StepFlowNode = Node<{ readonly model: NodeModel } & Record<string, unknown>, 'step'>;

interface StepEdgeData {
  readonly exit: string;
  readonly exitLabel: string;
  /** Several ways lead to the target. */
  readonly meets: boolean;
  /** Where the long stretch of an edge that cannot run straight runs; null for one that can. */
  readonly lane: number | null;
}

export type StepFlowEdge = Edge<StepEdgeData & Record<string, unknown>, 'step'>;

/** Edges are known by where they start; a node has at most one per exit. Exits may hold any character but ids may not hold a space. */
export function edgeId(from: string, exit: string): string {
  return `${from} ${exit}`;
}

export function parseEdgeId(id: string): { readonly from: string; readonly exit: string } {
  const space = id.indexOf(' ');
  return { from: id.slice(0, space), exit: id.slice(space + 1) };
}
