import type { SequenceDocument } from '@touchline/sequence';
import { MarkerType } from '@xyflow/react';
import { loopLanes } from '../layout/loop-lanes.ts';
import { edgeId, type StepFlowEdge } from './flow-types.ts';
import type { NodeModels } from './node-model.ts';

const marker = { type: MarkerType.ArrowClosed, width: 14, height: 14, color: 'var(--field-line)' };

/** Gives the document's edges for React Flow. Those that come out the same keep their objects, and are not drawn again. */
export function createFlowEdges(): (document: SequenceDocument, models: NodeModels) => StepFlowEdge[] {
  let before = new Map<string, StepFlowEdge>();
  let list: StepFlowEdge[] = [];
  return (document, models) => {
    const edges = flowEdges(document, models).map((edge) => {
      const old = before.get(edge.id);
      return old && same(old, edge) ? old : edge;
    });
    if (edges.length === list.length && edges.every((edge, index) => edge === list[index])) return list;
    before = new Map(edges.map((edge) => [edge.id, edge]));
    list = edges;
    return list;
  };
}

function same(a: StepFlowEdge, b: StepFlowEdge): boolean {
  return a.target === b.target && a.ariaLabel === b.ariaLabel && a.data?.meets === b.data?.meets && a.data?.lane === b.data?.lane;
}

function flowEdges(document: SequenceDocument, models: NodeModels): StepFlowEdge[] {
  const entries = new Map<string, number>();
  for (const { to } of document.edges) entries.set(to, (entries.get(to) ?? 0) + 1);
  const lanes = loopLanes(document);
  return document.edges.map(({ from, exit, to }) => {
    const source = models.get(from);
    const exitLabel = source?.exits.find((other) => other.name === exit)?.label ?? exit;
    return {
      id: edgeId(from, exit),
      type: 'step',
      source: from,
      sourceHandle: exit,
      target: to,
      markerEnd: marker,
      data: { exit, exitLabel, meets: (entries.get(to) ?? 0) > 1, lane: lanes.get(`${from} ${exit}`) ?? null },
      ariaLabel: `${exitLabel}: from ${source?.label ?? source?.title ?? 'a step'} to ${models.get(to)?.sentence ?? 'a step'}`,
      focusable: false,
    };
  });
}
