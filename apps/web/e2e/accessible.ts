import AxeBuilder from '@axe-core/playwright';
import { type Page, expect, test } from '@playwright/test';
import { BY_COLOUR } from '../.storybook/by-colour.ts';

/** Scans the page as it stands, in both colour schemes. What is done once more in the dark alone was scanned in that light before. */
export async function expectAccessible(page: Page): Promise<void> {
  if (test.info().project.use.colorScheme === 'dark') return;
  const still = await page.evaluate(() => matchMedia('(prefers-reduced-motion: reduce)').matches);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // Colours change with the next frames; axe must not measure in between.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(done), 50))));
    // A message is shown in a frame that runs no scripts, axe's included; there is no other frame, for which axe would open a
    // page of its own at each scan, and that takes longer than the scan.
    const axe = new AxeBuilder({ page })
      .exclude('iframe[sandbox]')
      .setLegacyMode()
      .options({ resultTypes: ['violations'] });
    const { violations } = await (colorScheme === 'light' ? axe : axe.withRules(BY_COLOUR)).analyze();
    const found = violations.map(
      (violation) => `${violation.id}: ${violation.help} → ${violation.nodes.map((node) => node.target.join(' ')).join(' | ')}`,
    );
    expect(found, `${page.url()} (${colorScheme})`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: still ? 'reduce' : null });
}
