import { getNodesBounds, type Node } from '@xyflow/react';
import { drawAll } from './canvas-state.ts';

export type PictureType = 'png' | 'svg';

/** Around the steps, in pixels. */
const MARGIN = 48;

/** Browsers refuse canvases that are much larger. */
const MOST_PIXELS = 8_000;

/** The whole sequence as a picture, in the colours that are on the screen. Null when there is no canvas to take it of. */
export async function exportImage(nodes: readonly Node[], type: PictureType): Promise<Blob | null> {
  const viewport = document.querySelector<HTMLElement>('.react-flow__viewport');
  if (viewport === null) return null;
  // Heavy, and few ever ask for it.
  const { toBlob, toSvg } = await import('html-to-image');
  drawAll.set(true);
  try {
    await painted();
    inlineStrokes(viewport);
    const bounds = getNodesBounds([...nodes]);
    const width = Math.ceil(bounds.width + 2 * MARGIN);
    const height = Math.ceil(bounds.height + 2 * MARGIN);
    const options = {
      width,
      height,
      skipFonts: true,
      backgroundColor: getComputedStyle(document.body).backgroundColor,
      style: { width: `${width}px`, height: `${height}px`, transform: `translate(${MARGIN - bounds.x}px, ${MARGIN - bounds.y}px)` },
      // What is there to be pressed.
      filter: (node: Node | HTMLElement) => !(node instanceof Element && node.matches('.flow-insert, .flow-port-open, [data-helper-line]')),
    };
    if (type === 'png') return await toBlob(viewport, { ...options, pixelRatio: Math.min(2, MOST_PIXELS / Math.max(width, height)) });
    const address = await toSvg(viewport, options);
    return new Blob([decodeURIComponent(address.slice(address.indexOf(',') + 1))], { type: 'image/svg+xml' });
  } finally {
    drawAll.set(false);
  }
}

/** Two frames: one to draw what was out of sight, one to measure it. */
function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}

/**
 * Inside of SVG, html-to-image copies attributes and no styles. As attributes the strokes count only where there is no style sheet: on
 * the screen nothing changes, so they may stay.
 */
function inlineStrokes(viewport: HTMLElement): void {
  for (const line of viewport.querySelectorAll<SVGElement>('.react-flow__edge-path')) {
    const { stroke, strokeWidth } = getComputedStyle(line);
    line.setAttribute('stroke', stroke);
    line.setAttribute('stroke-width', strokeWidth);
    line.setAttribute('fill', 'none');
  }
}
