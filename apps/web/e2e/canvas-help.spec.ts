import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { boxOf, drop, openNew, saved, step } from './editor.ts';

async function picture(page: Page, type: 'PNG' | 'SVG'): Promise<Buffer> {
  await page.getByRole('button', { name: 'Export image' }).click();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: type }).click()]);
  expect(file.suggestedFilename()).toBe(`help-me.${type.toLowerCase()}`);
  return readFile(await file.path());
}

test('a step snaps to a guide; hints are dismissed; the canvas is exported as an image', async ({ page, request }) => {
  const id = await openNew(page, request, 'Help me');
  await drop(page, 'Email', 380, 260);
  const hint = page.getByRole('region', { name: 'Hint' });
  await expect(hint).toContainText('Connect and insert');
  await expectAccessible(page);
  await hint.getByRole('button', { name: 'No more hints' }).click();
  await expect(hint).toBeHidden();

  const [start, email] = [await boxOf(step(page, 'Start')), await boxOf(step(page, 'Email'))];
  await page.mouse.move(email.x + 120, email.y + 12);
  await page.mouse.down();
  await page.mouse.move(email.x + 180, email.y + 80, { steps: 4 });
  await page.mouse.move(start.x + 124, email.y + 80, { steps: 4 });
  await expect(page.locator('[data-helper-line]').first()).toBeVisible();
  await page.mouse.up();
  await expect(page.locator('[data-helper-line]')).toHaveCount(0);
  await expect.poll(async () => Math.abs((await boxOf(step(page, 'Email'))).x - start.x)).toBeLessThan(1);
  await saved(page);

  const png = await picture(page, 'PNG');
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.length).toBeGreaterThan(5_000);
  const svg = (await picture(page, 'SVG')).toString();
  expect(svg).toMatch(/^<svg/);
  expect(svg).toContain('Manual enrollment');
  // The email is selected, and does not look so.
  await expect(page.locator('.react-flow__node.selected')).toHaveCount(1);
  expect(svg).toContain('box-shadow');
  expect(svg).not.toMatch(/box-shadow:[^;]*0px 0px 0px [1-9]/);
  // Lines have their color without the page's stylesheet.
  expect(svg).toMatch(/class="[^"]*react-flow__edge-path[^"]*"[^>]* stroke="/);

  await page.goto(`/sequences/${id}`);
  await expect(step(page, 'Start')).toBeVisible();
  await expect(hint).toBeHidden();
});
