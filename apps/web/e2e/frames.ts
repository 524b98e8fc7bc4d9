import type { Page } from '@playwright/test';

export type Motion = 'nothing' | 'pan' | 'zoom';

/** Frames per second while the page pans with every frame. Noisy: compare it with an empty page. */
export function framesPerSecond(page: Page, motion: Motion, seconds: number): Promise<number> {
  return page.evaluate(
    ({ what, milliseconds }) =>
      new Promise<number>((resolve) => {
        const pane = document.querySelector('.react-flow__pane');
        const box = pane?.getBoundingClientRect() ?? { left: 0, top: 0, width: 0, height: 0 };
        const at = { clientX: box.left + box.width / 2, clientY: box.top + box.height / 2, bubbles: true, cancelable: true };
        let frames = 0;
        const start = performance.now();
        const frame = () => {
          frames += 1;
          // Back and forth, so that steps stay in view.
          const forth = Math.floor(frames / 30) % 2 === 0 ? 1 : -1;
          if (what === 'pan') pane?.dispatchEvent(new WheelEvent('wheel', { ...at, deltaX: 12 * forth, deltaY: 30 * forth }));
          if (what === 'zoom') pane?.dispatchEvent(new WheelEvent('wheel', { ...at, ctrlKey: true, deltaY: 6 * forth }));
          const passed = performance.now() - start;
          if (passed < milliseconds) requestAnimationFrame(frame);
          else resolve((frames * 1_000) / passed);
        };
        requestAnimationFrame(frame);
      }),
    { what: motion, milliseconds: seconds * 1_000 },
  );
}

/** Median milliseconds from a key press to the frame that shows it. Start it, type, then read the result. */
export async function watchTyping(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(globalThis, { typingTimes: times });
    document.addEventListener(
      'keydown',
      () => {
        const pressed = performance.now();
        requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - pressed)));
      },
      true,
    );
  });
  return () =>
    page.evaluate(() => {
      const times = (globalThis as unknown as { typingTimes: number[] }).typingTimes.toSorted((a, b) => a - b);
      return times[Math.floor(times.length / 2)] ?? Number.POSITIVE_INFINITY;
    });
}
