import type { SequenceDocument } from '@touchline/sequence';
import { MarkerType } from '@xyflow/react';
import { edgeLanes } from '../layout/edge-lanes.ts';
import { edgeId, type StepFlowEdge } from '../document/flow-types.ts';
import type { NodeModels } from '../document/node-model.ts';

const marker = { type: MarkerType.ArrowClosed, markerUnits: 'userSpaceOnUse', width: 26, height: 26, color: 'var(--field-line)' };

/** Maps the document's edges to React Flow. Unchanged edges keep their objects, so they are not redrawn. */
export function createFlowEdges(): (document: SequenceDocument, models: NodeModels) => StepFlowEdge[] {
  let before = new Map<string, StepFlowEdge>();
  let list: StepFlowEdge[] = [];
  let lanes: ReadonlyMap<string, number> = new Map();
  let laidFor: SequenceDocument | null = null;
  return (document, models) => {
    if (laidFor === null || !sameDrawing(laidFor, document)) lanes = edgeLanes(document);
    laidFor = document;
    const edges = flowEdges(document, models, lanes).map((edge) => {
      const old = before.get(edge.id);
      return old && same(old, edge) ? old : edge;
    });
    if (edges.length === list.length && edges.every((edge, index) => edge === list[index])) return list;
    before = new Map(edges.map((edge) => [edge.id, edge]));
    list = edges;
    return list;
  };
}

/** Whether all steps kept their positions. Text edits are far more frequent than moves, and need no new lanes. */
function sameDrawing(a: SequenceDocument, b: SequenceDocument): boolean {
  if (a.edges !== b.edges || a.nodes.length !== b.nodes.length) return false;
  return a.nodes.every((node, index) => node.position === b.nodes[index]?.position);
}

function same(a: StepFlowEdge, b: StepFlowEdge): boolean {
  return a.target === b.target && a.ariaLabel === b.ariaLabel && a.data?.meets === b.data?.meets && a.data?.lane === b.data?.lane;
}

function flowEdges(document: SequenceDocument, models: NodeModels, lanes: ReadonlyMap<string, number>): StepFlowEdge[] {
  const entries = new Map<string, number>();
  for (const { to } of document.edges) entries.set(to, (entries.get(to) ?? 0) + 1);
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
