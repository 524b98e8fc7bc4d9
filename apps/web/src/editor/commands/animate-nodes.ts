import type { ReactFlowInstance } from '@xyflow/react';
import type { Positions } from '../layout/tidy.ts';
import { motionDuration } from './motion-duration.ts';

/** Milliseconds. */
const LENGTH = 280;

/** Animates nodes to their new positions, so that users can follow them. With reduced motion, nodes move without animation. */
export function animateNodes(flow: Pick<ReactFlowInstance, 'getNodes' | 'setNodes'>, to: Positions): Promise<void> {
  const length = motionDuration(LENGTH);
  if (length === 0) return Promise.resolve();
  const from = new Map(flow.getNodes().map((node) => [node.id, node.position]));
  const started = performance.now();
  return new Promise((resolve) => {
    const frame = (now: number) => {
      const share = Math.min(1, (now - started) / length);
      const eased = 1 - (1 - share) ** 3;
      flow.setNodes((nodes) =>
        nodes.map((node) => {
          const end = to[node.id];
          const start = from.get(node.id);
          if (!end || !start) return node;
          return { ...node, position: { x: start.x + (end.x - start.x) * eased, y: start.y + (end.y - start.y) * eased } };
        }),
      );
      if (share < 1) requestAnimationFrame(frame);
      else resolve();
    };
    requestAnimationFrame(frame);
  });
}
