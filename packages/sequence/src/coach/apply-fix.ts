import type { SequenceDocument } from '../graph/document.ts';
import { setDisabled } from '../graph/operations/edit-node.ts';
import type { Fix } from './advice.ts';

export function applyFix(document: SequenceDocument, fix: Fix): SequenceDocument {
  if (fix.type === 'set-settings') return { ...document, settings: { ...document.settings, ...fix.settings } };
  if (fix.type === 'switch-off') return setDisabled(document, fix.nodeId, true);
  return { ...document, nodes: document.nodes.map((node) => (node.id === fix.nodeId ? { ...node, config: fix.config } : node)) };
}
