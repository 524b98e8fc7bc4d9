import type { ReactFlowInstance } from '@xyflow/react';
import { READABLE } from '../layout/first-view.ts';
import type { SizeOf } from '../layout/node-size.ts';
import { motionDuration } from './motion-duration.ts';

/** Milliseconds. */
const SLOW = 250;
const QUICK = 150;

/** Zoom and pan. `selected` returns the selected steps. */
export function viewCommands(flow: ReactFlowInstance, sizeOf: SizeOf, selected: () => readonly string[]) {
  const centerOn = (id: string, zoom: number, duration: number) => {
    const position = flow.getInternalNode(id)?.position ?? { x: 0, y: 0 };
    const size = sizeOf(id);
    void flow.setCenter(position.x + size.width / 2, position.y + size.height / 2, { zoom, duration: motionDuration(duration) });
  };

  /** Pans only if the step is partly off screen or its zoom is below `least`. It then zooms in enough to read the step. */
  const reveal = (id: string, least = 0) => {
    const box = windowBox();
    const position = flow.getInternalNode(id)?.position;
    if (!box || !position) return;
    const size = sizeOf(id);
    const from = flow.flowToScreenPosition(position);
    const to = flow.flowToScreenPosition({ x: position.x + size.width, y: position.y + size.height });
    const inSight = from.x >= box.left && from.y >= box.top && to.x <= box.right && to.y <= box.bottom;
    if (!inSight || flow.getZoom() < least) centerOn(id, Math.max(flow.getZoom(), READABLE), SLOW);
  };

  return {
    reveal,
    /** Scrolls a new step into view. Its size is known after it is drawn. */
    revealNew: (id: string) => void setTimeout(() => reveal(id, READABLE), 60),
    show: (id: string) => centerOn(id, Math.max(flow.getZoom(), 0.7), SLOW),
    /** Fits the whole sequence, down to the minimum zoom. */
    fit: () => void flow.fitView({ padding: 0.15, maxZoom: 1, duration: motionDuration(SLOW) }),
    /** Fits the selected steps, or all steps without a selection. */
    fitSelected: () => {
      const nodes = selected().map((id) => ({ id }));
      void flow.fitView({ padding: 0.2, maxZoom: 1.25, duration: motionDuration(SLOW), ...(nodes.length > 0 ? { nodes } : {}) });
    },
    zoomIn: () => void flow.zoomIn({ duration: motionDuration(QUICK) }),
    zoomOut: () => void flow.zoomOut({ duration: motionDuration(QUICK) }),
    /** The visible middle, in canvas coordinates. */
    center: () => {
      const box = windowBox();
      return flow.screenToFlowPosition({ x: (box?.left ?? 0) + (box?.width ?? 800) / 2, y: (box?.top ?? 0) + (box?.height ?? 600) / 2 });
    },
  };
}

/** The canvas rectangle on the screen. */
export function windowBox(): DOMRect | undefined {
  return document.querySelector('.react-flow')?.getBoundingClientRect();
}
