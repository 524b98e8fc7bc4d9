import { Handle, Position, type NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { NodeCard } from './node-card.tsx';
import type { StepFlowNode } from './flow-types.ts';
import { NodeExits } from './node-exits.tsx';
import { widthFor } from '../layout/node-size.ts';
import { LiveChips } from '../live/live-chips.tsx';
import { useLook } from './use-look.ts';

/** A step on the canvas: its card, the port where edges come in, its exits. */
export const StepNode = memo(function StepNode({ data: { model }, selected }: NodeProps<StepFlowNode>) {
  const look = useLook();
  return (
    <div data-family={model.family} className="group/node relative" style={{ width: widthFor(model.exits.length) }}>
      {model.acceptsEdges ? (
        <Handle type="target" position={Position.Top} isConnectableStart={false} className="flow-port" aria-label={`Into ${model.title}`} />
      ) : null}
      <NodeCard model={model} selected={selected} live={look.live ? <LiveChips id={model.id} /> : null} />
      <NodeExits model={model} />
    </div>
  );
});
