import type { SequenceDocument } from '@touchline/sequence';
import { MarkerType } from '@xyflow/react';
import { edgeId, type StepFlowEdge } from './flow-types.ts';
import type { NodeModels } from './node-model.ts';

const marker = { type: MarkerType.ArrowClosed, width: 14, height: 14, color: 'var(--field-line)' };

/** The document's edges for React Flow. */
export function flowEdges(document: SequenceDocument, models: NodeModels): StepFlowEdge[] {
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
      data: { exit, exitLabel, meets: (entries.get(to) ?? 0) > 1 },
      ariaLabel: `${exitLabel}: from ${source?.label ?? source?.title ?? 'a step'} to ${models.get(to)?.sentence ?? 'a step'}`,
      focusable: false,
    };
  });
}
