import { Handle, Position, type NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { cn } from '../../ui/cn.ts';
import { NodeCard } from './node-card.tsx';
import type { StepFlowNode } from '../document/flow-types.ts';
import { NodeExits } from './node-exits.tsx';
import { widthFor } from '../layout/node-size.ts';
import { LiveChips } from '../live/live-chips.tsx';
import { CommentMark } from '../collaboration/comment-mark.tsx';
import { ExpectedChips } from '../simulate/many/expected-chips.tsx';
import { useChange } from '../document/comparison.ts';
import { useIsJustAdded } from '../document/editor-context.ts';
import { usePathState } from './use-is-on-path.ts';
import { useNodeAppearance } from '../document/use-node-appearance.ts';

const changeLook = {
  New: 'bg-accent text-accent-ink',
  Changed: 'bg-warn-mark text-[#1f1c17]',
  Moved: 'border border-line-strong bg-fill text-ink-soft',
} as const;

/** A step on the canvas: its card, its incoming port and its exits. */
export const StepNode = memo(function StepNode({ data: { model }, selected }: NodeProps<StepFlowNode>) {
  const look = useNodeAppearance();
  const path = usePathState(model.id);
  const change = useChange(model.id);
  const justAdded = useIsJustAdded(model.id);
  const family = path === 'ahead' ? 'ending' : model.family;
  return (
    <div
      className="group/node relative"
      // Steps that the simulated lead has not reached have no color.
      data-family={family}
      style={{ width: widthFor(model.exits.length) }}
    >
      {path === 'here' ? (
        <span className="absolute -top-3 left-3 z-1 rounded-full bg-accent px-2 text-2xs font-semibold text-accent-ink">
          The lead is here
        </span>
      ) : null}
      {change ? (
        <span
          title={change.detail}
          className={cn('absolute -top-2.5 right-3 z-1 rounded-full px-2 text-2xs font-semibold', changeLook[change.word])}
        >
          {change.word}
        </span>
      ) : null}
      {model.acceptsEdges ? (
        <Handle type="target" position={Position.Top} isConnectableStart={false} role="presentation" className="flow-port" />
      ) : null}
      <NodeCard
        model={model}
        muted={path === 'ahead'}
        justAdded={justAdded}
        selected={selected || path === 'here'}
        live={
          look.expected ? <ExpectedChips id={model.id} /> : look.live ? <LiveChips id={model.id} ends={model.exits.length === 0} /> : null
        }
      />
      <CommentMark node={model.id} />
      <NodeExits model={model} />
    </div>
  );
});
