import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { openDrawn, step } from './editor.ts';
import { running } from './running-sequence.ts';

const SIZES = [
  ['desktop', 1440, 900],
  ['tablet', 820, 1180],
  ['phone', 375, 740],
  ['small phone', 320, 640],
] as const;

/** The window never scrolls. Pages scroll inside the shell. */
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
  // A lead may reach its wait before the sandbox has its message.
  const sandboxed = async (): Promise<{ id: string }[]> => (await (await request.get('/v1/sandbox/messages')).json()).items;
  await expect.poll(async () => (await sandboxed()).length).toBeGreaterThan(0);
  const items = await sandboxed();
  const routes = [
    '/sequences',
    `/sequences/${id}`,
    `/sequences/${id}/leads`,
    '/leads',
    '/leads/import',
    `/leads/${leadIds[0]}`,
    '/inbox',
    '/tasks',
    `/analysis?sequence=${id}`,
    '/operations',
    '/alerts',
    '/notifications',
    '/experiments',
    '/suppressions',
    '/sandbox',
    `/sandbox/${items[0]!.id}`,
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

test('the editor fits its window with any step open', async ({ page, request }) => {
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

test('at 320 px the whole top bar is reachable', async ({ page, request }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const { id } = await running(request, 'A name that is longer than a small phone is wide', 1);
  await page.goto(`/sequences/${id}`);
  const bar = page.getByRole('toolbar', { name: 'Sequence' });
  await expect(bar.getByRole('button', { name: 'Publish' })).toBeVisible();
  for (const button of await bar.getByRole('button').all()) await expect(button).toBeInViewport({ ratio: 1 });
  for (const [name, dialog] of [
    ['Version history', 'Version history'],
    ['Enroll', 'Enroll leads'],
    ['Find', 'Find a step or a command'],
  ] as const) {
    await bar.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name, exact: true }).click();
    await expect(page.getByRole('dialog', { name: dialog })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await bar.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByRole('dialog', { name: /Version 1 is live/ })).toBeVisible();
  await expectAccessible(page);
});

test('forced colors show the selected mode, step, edge and page', async ({ page, request }) => {
  await openDrawn(page, request, 'High contrast', [{ id: 'mail', kind: 'email', label: 'Mail', at: [0, 200] }]);
  await page.emulateMedia({ forcedColors: 'active' });
  const look = (what: Locator) =>
    what.evaluate((element) => {
      const { backgroundColor, outlineStyle, outlineWidth, stroke, strokeWidth } = getComputedStyle(element);
      return { backgroundColor, outline: `${outlineStyle} ${outlineWidth}`, stroke, strokeWidth };
    });
  const modes = page.getByRole('group', { name: 'Mode' });
  const chosen = await look(modes.getByRole('button', { name: 'Edit' }));
  expect(chosen.backgroundColor).not.toBe((await look(modes.getByRole('button', { name: 'Live' }))).backgroundColor);

  const nav = page.getByRole('navigation', { name: 'Main' });
  expect((await look(nav.getByRole('link', { name: /^Sequences/ }))).backgroundColor).toBe(chosen.backgroundColor);
  expect((await look(nav.getByRole('link', { name: /^Leads/ }))).backgroundColor).not.toBe(chosen.backgroundColor);

  const card = step(page, 'Mail').locator('.flow-card');
  const before = await look(card);
  await step(page, 'Mail').click();
  await expect.poll(async () => (await look(card)).outline).toBe('solid 3px');
  expect(before.outline).not.toBe('solid 3px');

  const edge = page.locator('.react-flow__edge-path').first();
  const thin = await look(edge);
  await page
    .locator('.react-flow__edge')
    .first()
    .click({ force: true, position: { x: 2, y: 8 } });
  await expect.poll(async () => (await look(edge)).strokeWidth).toBe('4px');
  expect(thin.strokeWidth).not.toBe('4px');
});

test('at 320 px the navigation fits without cut-off labels, and the menu has the rest', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/leads');
  const nav = page.getByRole('navigation', { name: 'Main' });
  await expect(nav.getByRole('link', { name: /^Leads/ })).toBeVisible();
  const cut = await nav
    .locator('a:visible, button:visible')
    .evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.textContent));
  expect(cut).toEqual([]);
  await nav.getByRole('button', { name: 'More' }).click();
  await expectAccessible(page);
  for (const name of ['Analysis', 'Suppressions']) await expect(page.getByRole('menuitem', { name })).toBeVisible();
  await page.getByRole('menuitem', { name: 'Sandbox' }).click();
  await expect(page.getByRole('heading', { name: 'Sandbox' })).toBeVisible();
});
