import type { ReactFlowInstance } from '@xyflow/react';
import { READABLE } from '../layout/first-view.ts';
import type { SizeOf } from '../layout/node-size.ts';
import { lasting } from './lasting.ts';

/** Milliseconds. */
const SLOW = 250;
const QUICK = 150;

/** Where one looks. `selected` gives the steps that one works on. */
export function viewCommands(flow: ReactFlowInstance, sizeOf: SizeOf, selected: () => readonly string[]) {
  const centreOn = (id: string, zoom: number, duration: number) => {
    const position = flow.getInternalNode(id)?.position ?? { x: 0, y: 0 };
    const size = sizeOf(id);
    void flow.setCenter(position.x + size.width / 2, position.y + size.height / 2, { zoom, duration: lasting(duration) });
  };

  /** Moves the view only when the step is not wholly in sight, or is drawn smaller than `least`; then so that it can be read. */
  const reveal = (id: string, least = 0) => {
    const box = windowBox();
    const position = flow.getInternalNode(id)?.position;
    if (!box || !position) return;
    const size = sizeOf(id);
    const from = flow.flowToScreenPosition(position);
    const to = flow.flowToScreenPosition({ x: position.x + size.width, y: position.y + size.height });
    const inSight = from.x >= box.left && from.y >= box.top && to.x <= box.right && to.y <= box.bottom;
    if (!inSight || flow.getZoom() < least) centreOn(id, Math.max(flow.getZoom(), READABLE), SLOW);
  };

  return {
    reveal,
    /** Brings a step that was just added into sight. Its size is known after it was drawn. */
    revealNew: (id: string) => void setTimeout(() => reveal(id, READABLE), 60),
    show: (id: string) => centreOn(id, Math.max(flow.getZoom(), 0.7), SLOW),
    /** All of it, however small: down to the least zoom of the canvas. */
    fit: () => void flow.fitView({ padding: 0.15, maxZoom: 1, duration: lasting(SLOW) }),
    /** The selected steps as large as they fit; all of them when none is selected. */
    fitSelected: () => {
      const nodes = selected().map((id) => ({ id }));
      void flow.fitView({ padding: 0.2, maxZoom: 1.25, duration: lasting(SLOW), ...(nodes.length > 0 ? { nodes } : {}) });
    },
    zoomIn: () => void flow.zoomIn({ duration: lasting(QUICK) }),
    zoomOut: () => void flow.zoomOut({ duration: lasting(QUICK) }),
    /** The middle of what one sees, as a place on the canvas. */
    centre: () => {
      const box = windowBox();
      return flow.screenToFlowPosition({ x: (box?.left ?? 0) + (box?.width ?? 800) / 2, y: (box?.top ?? 0) + (box?.height ?? 600) / 2 });
    },
  };
}

/** Where the canvas is on the screen. */
export function windowBox(): DOMRect | undefined {
  return document.querySelector('.react-flow')?.getBoundingClientRect();
}
