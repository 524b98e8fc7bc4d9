import { expect, type Page, test } from '@playwright/test';
import { openDrawn, step } from './editor.ts';
import { running } from './living.ts';

const SIZES = [
  ['desktop', 1440, 900],
  ['tablet', 820, 1180],
  ['phone', 375, 740],
  ['small phone', 320, 640],
] as const;

/** The window itself never scrolls: pages do, inside the shell. */
async function expectStill(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(() => ({
        down: document.documentElement.scrollHeight - innerHeight,
        body: document.body.scrollHeight - innerHeight,
        right: document.documentElement.scrollWidth - innerWidth,
      })),
    )
    .toEqual({ down: 0, body: 0, right: 0 });
}

test('no page scrolls the window, at any size', async ({ page, request }) => {
  const { id, leadIds } = await running(request, 'Still window', 1);
  const { items } = await (await request.get('/v1/sandbox/messages')).json();
  const routes = [
    '/sequences',
    `/sequences/${id}`,
    `/sequences/${id}/leads`,
    '/leads',
    '/leads/import',
    `/leads/${leadIds[0]}`,
    '/tasks',
    `/analysis?sequence=${id}`,
    '/operations',
    '/sandbox',
    `/sandbox/${items[0].id}`,
    '/nowhere',
  ];
  for (const route of routes) {
    await page.goto(route);
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeAttached();
    for (const [size, width, height] of SIZES) {
      await test.step(`${route} on a ${size}`, async () => {
        await page.setViewportSize({ width, height });
        await expectStill(page);
      });
    }
  }
});

test('the editor stays in its window with any step open', async ({ page, request }) => {
  const steps = ['email', 'call', 'wait'].map((kind, index) => ({ id: kind, kind, label: kind, at: [0, 180 * (index + 1)] as const }));
  await openDrawn(page, request, 'Still editor', steps);
  for (const [size, width, height] of SIZES.slice(0, 2)) {
    await test.step(size, async () => {
      await page.setViewportSize({ width, height });
      for (const title of ['email', 'call', 'wait', 'Start']) {
        await step(page, title).focus();
        await page.keyboard.press('Enter');
        await expectStill(page);
        await page.keyboard.press('Escape');
      }
    });
  }
});
