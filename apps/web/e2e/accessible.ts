import AxeBuilder from '@axe-core/playwright';
import { type Page, expect, test } from '@playwright/test';
import { BY_COLOR } from '../.storybook/by-color.ts';

/** Scans the current page in both color schemes. Tests that repeat in dark mode only have been scanned in light mode. */
export async function expectAccessible(page: Page): Promise<void> {
  if (test.info().project.use.colorScheme === 'dark') return;
  const still = await page.evaluate(() => matchMedia('(prefers-reduced-motion: reduce)').matches);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // Colors change over the next frames. Axe must not measure in between.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(done), 50))));
    // Messages are shown in a frame without scripts, so axe cannot run there. There are no other frames. For frames, axe would open an extra page at each scan, which takes longer than the scan.
    const axe = new AxeBuilder({ page })
      .exclude('iframe[sandbox]')
      .setLegacyMode()
      .options({ resultTypes: ['violations'] });
    const { violations } = await (colorScheme === 'light' ? axe : axe.withRules(BY_COLOR)).analyze();
    const found = violations.map(
      (violation) => `${violation.id}: ${violation.help} → ${violation.nodes.map((node) => node.target.join(' ')).join(' | ')}`,
    );
    expect(found, `${page.url()} (${colorScheme})`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: still ? 'reduce' : null });
}
