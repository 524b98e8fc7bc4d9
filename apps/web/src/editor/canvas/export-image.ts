import { getNodesBounds, type Node } from '@xyflow/react';
import { drawAll } from './canvas-state.ts';

export type ImageType = 'png' | 'svg';

/** Margin around the steps, in pixels. */
const MARGIN = 48;

/** Browsers refuse canvases that are much larger. */
const MOST_PIXELS = 8_000;

/** The whole sequence as an image, in the colors of the current theme. Null when no canvas is mounted. */
export async function exportImage(nodes: readonly Node[], type: ImageType): Promise<Blob | null> {
  const viewport = document.querySelector<HTMLElement>('.react-flow__viewport');
  if (viewport === null) return null;
  // Loaded on demand: the library is large, and exports are rare.
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
      // Leave out controls.
      filter: (node: Node | HTMLElement) => !(node instanceof Element && node.matches('.flow-insert, .flow-port-open, [data-helper-line]')),
    };
    if (type === 'png') return await toBlob(viewport, { ...options, pixelRatio: Math.min(2, MOST_PIXELS / Math.max(width, height)) });
    const address = await toSvg(viewport, options);
    return new Blob([decodeURIComponent(address.slice(address.indexOf(',') + 1))], { type: 'image/svg+xml' });
  } finally {
    drawAll.set(false);
  }
}

/** Two frames: one to draw the off-screen steps, one to measure them. */
function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}

/**
 * Inside SVG, html-to-image copies attributes but no styles. A style sheet overrides attributes, so the strokes change nothing on
 * the screen and can stay.
 */
function inlineStrokes(viewport: HTMLElement): void {
  for (const line of viewport.querySelectorAll<SVGElement>('.react-flow__edge-path')) {
    const { stroke, strokeWidth } = getComputedStyle(line);
    line.setAttribute('stroke', stroke);
    line.setAttribute('stroke-width', strokeWidth);
    line.setAttribute('fill', 'none');
  }
}
