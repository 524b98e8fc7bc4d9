import type { SequenceDocument } from '../../model/document.ts';
import { setDisabled } from '../../document/operations/edit-node.ts';
import { countingIds } from '../../document/node-ids.ts';
import type { NewId } from '../../document/node-ids.ts';
import type { EdgeRef } from '../../document/operations/insert-on-edge.ts';
import { insertOnEdge } from '../../document/operations/insert-on-edge.ts';
import type { AddedStep, Fix } from './advice.ts';

/** `newId` gives the ids of added steps. Without it, ids are counted up. */
export function applyFix(document: SequenceDocument, fix: Fix, newId: NewId = countingIds(document)): SequenceDocument {
  if (fix.type === 'add-steps') return addSteps(document, fix.edge, fix.steps, newId);
  if (fix.type === 'set-settings') return { ...document, settings: { ...document.settings, ...fix.settings } };
  if (fix.type === 'switch-off') return setDisabled(document, fix.nodeId, true);
  return { ...document, nodes: document.nodes.map((node) => (node.id === fix.nodeId ? { ...node, config: fix.config } : node)) };
}

function addSteps(document: SequenceDocument, edge: EdgeRef, steps: readonly AddedStep[], newId: NewId): SequenceDocument {
  // The last step first, because inserting on the edge pushes earlier insertions back.
  return steps.toReversed().reduce((before, step) => insertOnEdge(before, edge, { id: newId(), ...step }).document, document);
}
