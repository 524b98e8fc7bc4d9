import { expect, type Page, test } from '@playwright/test';
import { drop, openNew, saved, step } from './editor.ts';

const notice = (page: Page) => page.getByText('You’re offline.');

test('offline, unopened pages still open, and edits are kept', async ({ page, request, context }) => {
  const id = await openNew(page, request, 'On a train');
  // The other pages are preloaded when idle.
  await expect
    .poll(() => page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => name.includes('sandbox-page')).length))
    .toBeGreaterThan(0);
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await expect(notice(page)).toBeVisible();
  await drop(page, 'Wait', 380, 250);
  await expect(page.getByText('Offline. Saved on this device.')).toBeVisible();
  const nav = page.getByRole('navigation', { name: 'Main' });
  for (const name of ['Leads', 'Tasks', 'Operations', 'Sandbox']) {
    await nav.getByRole('link', { name: new RegExp(`^${name}`) }).click();
    await expect(page.getByRole('heading', { level: 1, name })).toBeAttached();
    await expect(notice(page)).toBeVisible();
  }
  // Back in the sequence, the canvas shows the edits.
  await nav.getByRole('link', { name: /^Sequences/ }).click();
  await page.getByRole('link', { name: 'On a train' }).click();
  await expect(step(page, 'Wait')).toBeVisible();
  await context.setOffline(false);
  await expect(notice(page)).toHaveCount(0);
  await page.goto(`/sequences/${id}`);
  await expect(step(page, 'Wait')).toBeVisible();
  await saved(page);
});

test('a page whose code cannot load shows an error, and loads when the server is back', async ({ page, request }) => {
  await openNew(page, request, 'No server');
  const down = (url: URL) => /tasks-page|healthz/.test(url.pathname);
  await page.goto('about:blank');
  await page.route(down, (route) => route.abort());
  await page.goto('/sequences');
  await expect(page.getByRole('heading', { name: 'Sequences' })).toBeVisible();
  const nav = page.getByRole('navigation', { name: 'Main' });
  await nav.getByRole('link', { name: /^Tasks/ }).click();
  await expect(page.getByRole('alert')).toContainText('The server cannot be reached');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('alert')).toContainText('The server cannot be reached');
  await nav.getByRole('link', { name: /^Sequences/ }).click();
  await expect(page.getByRole('heading', { name: 'Sequences' })).toBeVisible();
  await nav.getByRole('link', { name: /^Tasks/ }).click();
  await expect(page.getByRole('alert')).toContainText('The server cannot be reached');
  await page.unrouteAll();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { name: 'Tasks' })).toBeVisible();
});
