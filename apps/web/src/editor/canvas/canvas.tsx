import { Background, BackgroundVariant, ConnectionMode, MiniMap, ReactFlow, SelectionMode, useStore as useFlowStore } from '@xyflow/react';
import { useMemo, useRef, useState, type FocusEvent, type ReactNode } from 'react';
import { cn } from '../../ui/cn.ts';
import { firstView } from '../layout/first-view.ts';
import { comparisonOf, ComparisonContext } from '../document/comparison.ts';
import { ComparisonView } from '../compare/comparison-view.tsx';
import { useCommands } from '../commands/use-commands.ts';
import { GRID } from '../layout/node-size.ts';
import { CommentCountsContext, useCommentCounts } from '../collaboration/comments-context.ts';
import { useDocument, useEditor, useIssues, useSelection } from '../document/editor-context.ts';
import { useStore } from '../../lib/store.ts';
import { HintPanel } from '../hints/hint-panel.tsx';
import { LiveLegend } from '../live/live-legend.tsx';
import { Notes } from '../notes/notes.tsx';
import { CanvasTools } from './canvas-tools.tsx';
import { drawAll } from './canvas-state.ts';
import { createFlowEdges } from './flow-edges.ts';
import { EdgeLabelsContext } from './edge-labels-context.ts';
import type { StepFlowEdge, StepFlowNode } from '../document/flow-types.ts';
import { HelperLinesView } from './helper-lines-view.tsx';
import { createNodeModels } from '../document/node-model.ts';
import { StepEdge } from './step-edge.tsx';
import { StepNode } from './step-node.tsx';
import { useConnecting } from './use-connecting.ts';
import { useDragging } from './use-dragging.ts';
import { useDropping } from './use-dropping.ts';
import { useFlowNodes } from './use-flow-nodes.ts';

const nodeTypes = { step: StepNode };
const edgeTypes = { step: StepEdge };

/** Above this many steps, only visible ones are drawn. Subtree, drawing them all makes panning smoother. */
const DRAW_ALL = 120;

/** Subtree this zoom, sentences are unreadable: steps become blocks in their family color, so that hundreds of them pan smoothly. */
const FAR = 0.4;

/** Keyboard focus selects a step and scrolls it into view. Mouse clicks select through React Flow. */
function useRevealFocused() {
  const editor = useEditor();
  const { reveal } = useCommands();
  return (event: FocusEvent) => {
    const id =
      event.target.classList.contains('react-flow__node') && event.target.matches(':focus-visible')
        ? event.target.getAttribute('data-id')
        : null;
    if (id === null) return;
    if (!editor.selection.get().includes(id)) editor.select([id]);
    reveal(id);
  };
}

/** The canvas, where marketers edit the sequence. */
export function Canvas({ children }: { readonly children?: ReactNode }) {
  const section = useRef<HTMLElement>(null);
  const editor = useEditor();
  const document = useDocument();
  const issues = useIssues();
  const selection = useSelection();
  const selectedEdge = useStore(editor.selectedEdge);
  const [modelsOf] = useState(createNodeModels);
  const models = useMemo(() => modelsOf(document, issues), [modelsOf, document, issues]);
  const { nodes, onNodesChange } = useFlowNodes(document, models, selection);
  const [edgesOf] = useState(createFlowEdges);
  const drawn = useMemo(() => edgesOf(document, models), [edgesOf, document, models]);
  const edges = useMemo(
    () =>
      selectedEdge === null || editor.readOnly
        ? drawn
        : drawn.map((edge) => (edge.id === selectedEdge ? { ...edge, selected: true, reconnectable: 'target' as const } : edge)),
    [drawn, selectedEdge, editor.readOnly],
  );
  const compared = useStore(editor.comparing);
  const comparison = useMemo(() => (compared ? comparisonOf(compared.document, document) : null), [compared, document]);
  const [labels, setLabels] = useState<Element | null>(null);
  const all = useStore(drawAll);
  const far = useFlowStore((state) => state.transform[2] < FAR) && !all;
  return (
    <section
      ref={section}
      aria-label="Canvas"
      className={cn('relative h-full min-w-0 flex-1', far && 'flow-far', all && 'flow-export')}
      {...useDropping()}
    >
      <CommentCountsContext value={useCommentCounts()}>
        <ComparisonContext value={comparison}>
          <EdgeLabelsContext value={far ? null : labels}>
            <ReactFlow<StepFlowNode, StepFlowEdge>
              onFocus={useRevealFocused()}
              nodes={nodes}
              edges={edges}
              nodeTypes={nodeTypes}
              edgeTypes={edgeTypes}
              onNodesChange={onNodesChange}
              {...useConnecting()}
              {...useDragging()}
              onEdgeClick={(_event, edge) => {
                editor.select([]);
                editor.selectedEdge.set(edge.id);
              }}
              onPaneClick={() => editor.selectedEdge.set(null)}
              connectionMode={ConnectionMode.Strict}
              connectionRadius={28}
              nodesDraggable={!editor.readOnly}
              nodesConnectable={!editor.readOnly}
              edgesReconnectable={false}
              reconnectRadius={14}
              deleteKeyCode={null}
              selectionKeyCode="Shift"
              multiSelectionKeyCode={['Meta', 'Control', 'Shift']}
              selectionMode={SelectionMode.Partial}
              elevateNodesOnSelect={false}
              disableKeyboardA11y
              panOnScroll
              zoomOnDoubleClick={false}
              snapToGrid
              snapGrid={[GRID, GRID]}
              minZoom={0.08}
              maxZoom={1.75}
              onInit={(flow) => {
                const { width = 900, height = 700 } = section.current?.getBoundingClientRect() ?? {};
                void flow.setViewport(firstView(document, { width, height }));
                setLabels(section.current?.querySelector('.react-flow__edgelabel-renderer') ?? null);
              }}
              onlyRenderVisibleElements={nodes.length > DRAW_ALL && !all}
              aria-label="Steps of the sequence"
            >
              <Background variant={BackgroundVariant.Dots} gap={GRID * 3} size={1.5} />
              {document.nodes.length > 6 ? (
                <MiniMap<StepFlowNode>
                  pannable
                  zoomable
                  ariaLabel="Overview"
                  className="rounded-lg border border-line shadow-sm max-lg:hidden"
                  style={{ width: 150, height: 110 }}
                  nodeColor={(node) => `var(--family-${node.data.model.family})`}
                  nodeBorderRadius={24}
                />
              ) : null}
              <Notes />
              <ComparisonView />
              <CanvasTools />
              <LiveLegend />
              {editor.readOnly ? null : <HintPanel />}
              <HelperLinesView />
            </ReactFlow>
          </EdgeLabelsContext>
        </ComparisonContext>
      </CommentCountsContext>
      {children}
    </section>
  );
}
