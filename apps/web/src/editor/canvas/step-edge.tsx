import { BaseEdge, getSmoothStepPath, type EdgeProps } from '@xyflow/react';
import { Plus } from 'lucide-react';
import { memo, use } from 'react';
import { createPortal } from 'react-dom';
import { cn } from '../../ui/cn.ts';
import { edgeBend } from '../layout/edge-bend.ts';
import { lanePath } from '../layout/edge-lanes.ts';
import { ComparisonContext } from '../document/comparison.ts';
import { useLiveExit } from '../live/use-live-exit.ts';
import { ExpectedOnEdge } from '../simulate/many/expected-on-edge.tsx';
import { useEditor } from '../document/editor-context.ts';
import { EdgeLabelsContext } from './edge-labels-context.ts';
import type { StepFlowEdge } from '../document/flow-types.ts';
import { useIsDropTarget } from './use-is-drop-target.ts';
import { useIsOnPath } from './use-is-on-path.ts';
import { formatNumber } from '../../lib/format/number.ts';

/** A connection between two steps, with a button that inserts a step. */
export const StepEdge = memo(function StepEdge(props: EdgeProps<StepFlowEdge>) {
  const { source, target, markerEnd, selected, data } = props;
  const { picker, readOnly } = useEditor();
  const place = use(EdgeLabelsContext);
  const { path, middle } = pathOf(props);
  const exit = data?.exit ?? '';
  const { passed, percent } = useLiveExit(source, exit);
  const isNew = use(ComparisonContext)?.edges.has(`${source} ${exit}`) ?? false;
  const taking = useIsDropTarget(source, exit);
  const taken = useIsOnPath(source, target);
  return (
    <>
      <BaseEdge
        path={path}
        {...(markerEnd ? { markerEnd } : {})}
        interactionWidth={24}
        className={cn('flow-edge', (selected || taking) && 'flow-edge-selected', (taken || isNew) && 'flow-edge-taken')}
      />
      {place === null
        ? null
        : createPortal(
            <div
              className="nodrag nopan pointer-events-auto absolute flex items-center gap-1"
              style={{ transform: `translate(-50%, -50%) translate(${middle.x}px, ${middle.y}px)` }}
            >
              {passed > 0 ? (
                <span className="rounded-full border border-line bg-surface px-1.5 text-2xs font-semibold text-ink-soft tabular">
                  {formatNumber(passed)}
                  {percent === null ? null : <span className="font-normal"> · {percent}%</span>}
                  <span className="sr-only"> took this path</span>
                </span>
              ) : null}
              <ExpectedOnEdge step={source} exit={exit} />
              {readOnly ? null : (
                <button
                  type="button"
                  tabIndex={-1}
                  aria-label={`Insert a step after ${data?.exitLabel ?? exit}`}
                  title="Insert a step here"
                  className={cn('flow-insert', taking && 'flow-insert-taking')}
                  onClick={(event) =>
                    picker.set({ at: { x: event.clientX, y: event.clientY }, target: { type: 'exit', from: source, exit } })
                  }
                >
                  <Plus aria-hidden />
                </button>
              )}
            </div>,
            place,
          )}
    </>
  );
});

function pathOf({ sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition, data }: EdgeProps<StepFlowEdge>) {
  const down = targetY > sourceY;
  const lane = data?.lane ?? null;
  if (lane !== null) return lanePath({ x: sourceX, y: sourceY }, { x: targetX, y: targetY }, lane);
  const [path, x, y] = getSmoothStepPath({
    sourceX,
    sourceY,
    targetX,
    targetY,
    sourcePosition,
    targetPosition,
    borderRadius: 14,
    offset: 16,
    ...(down ? { centerY: edgeBend(sourceY, targetY, data?.meets ?? false) } : {}),
  });
  return { path, middle: { x, y } };
}
