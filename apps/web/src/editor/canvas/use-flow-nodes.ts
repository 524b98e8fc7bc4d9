import type { SequenceDocument } from '@touchline/sequence';
import { applyNodeChanges, useReactFlow, type NodeChange } from '@xyflow/react';
import { useCallback, useState } from 'react';
import { walkOrder } from '../../lib/document/walk-order.ts';
import { useEditor } from '../document/editor-context.ts';
import { alignChanges } from './align-change.ts';
import type { StepFlowNode } from '../document/flow-types.ts';
import type { NodeModels } from '../document/node-model.ts';

interface FlowNodes {
  readonly nodes: StepFlowNode[];
  readonly onNodesChange: (changes: NodeChange<StepFlowNode>[]) => void;
}

interface Shown {
  readonly document: SequenceDocument;
  readonly models: NodeModels;
  readonly selection: readonly string[];
}

/**
 * React Flow's view of the document. It owns screen state (measured sizes, a running drag). The document owns the rest
 * and wins whenever it changes.
 */
export function useFlowNodes(document: SequenceDocument, models: NodeModels, selection: readonly string[]): FlowNodes {
  const editor = useEditor();
  const { getNodes } = useReactFlow<StepFlowNode>();
  const shown = { document, models, selection };
  const [nodes, setNodes] = useState<StepFlowNode[]>(() => merge(shown, []));
  const [seen, setSeen] = useState(shown);
  if (seen.document !== document || seen.models !== models || seen.selection !== selection) {
    setSeen(shown);
    setNodes(merge(shown, nodes));
  }

  const onNodesChange = useCallback(
    (changes: NodeChange<StepFlowNode>[]) => {
      const selects = changes.filter((change) => change.type === 'select');
      if (selects.length > 0) {
        const ids = new Set(editor.selection.get());
        for (const change of selects) {
          if (change.selected) ids.add(change.id);
          else ids.delete(change.id);
        }
        editor.select([...ids]);
      }
      // Selection is applied through the store, and removal through the document.
      const rest = changes.filter((change) => change.type !== 'select' && change.type !== 'remove');
      if (rest.length === 0) return;
      const aligned = alignChanges(rest, getNodes());
      setNodes((before) => applyNodeChanges(aligned, before));
    },
    [editor, getNodes],
  );
  return { nodes, onNodesChange };
}

/** Nodes of the document. Unchanged ones keep their objects, and with them their measurements. */
function merge({ document, models, selection }: Shown, before: readonly StepFlowNode[]): StepFlowNode[] {
  const old = new Map(before.map((node) => [node.id, node]));
  const selected = new Set(selection);
  // Sorted in reading order, so that Tab follows the sequence.
  return walkOrder(document).flatMap((node) => {
    const model = models.get(node.id);
    if (model === undefined) return [];
    const previous = old.get(node.id);
    const isSelected = selected.has(node.id);
    if (
      previous &&
      previous.data.model === model &&
      (previous.selected ?? false) === isSelected &&
      previous.position.x === node.position.x &&
      previous.position.y === node.position.y
    ) {
      return [previous];
    }
    const flowNode: StepFlowNode = {
      ...previous,
      id: node.id,
      type: 'step',
      position: node.position,
      selected: isSelected,
      data: { model },
      ariaLabel: model.spoken,
    };
    return [flowNode];
  });
}
