import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { drop, openNew, saved, step } from './editor.ts';

test('a reload in the middle of typing loses nothing', async ({ page, request }) => {
  await openNew(page, request, 'Reload');
  await drop(page, 'Email', 380, 250);
  await page.getByLabel('Subject', { exact: true }).fill('Not yet saved');
  await page.reload();
  await expect(step(page, 'Email')).toContainText('Not yet saved');
  await saved(page);
});

test('edits made without the server are kept and sent when it is back', async ({ page, request, context }) => {
  const id = await openNew(page, request, 'Offline');
  await context.setOffline(true);
  await drop(page, 'Wait', 380, 250);
  await expect(page.getByText(/offline|not saved|kept/i).first()).toBeVisible();
  await context.setOffline(false);
  await saved(page);
  const { document } = await (await request.get(`/v1/sequences/${id}/draft`)).json();
  expect(document.nodes.map((node: { kind: string }) => node.kind)).toEqual(['start', 'wait']);
});

test('a tab that lags behind is told, sees both sides, and may keep both', async ({ page, request, context }) => {
  const id = await openNew(page, request, 'Two tabs');
  const other = await context.newPage();
  await other.goto(`/sequences/${id}`);
  await expect(step(other, 'Start')).toBeVisible();

  await drop(page, 'Email', 250, 250);
  await page.getByLabel('Subject', { exact: true }).fill('From the first tab');
  await saved(page);
  // Long enough for the second tab not to have heard of it by itself.
  await drop(other, 'SMS', 500, 400);

  const dialog = other.getByRole('dialog', { name: 'This sequence was changed elsewhere' });
  await expect(dialog).toBeVisible();
  await expect(dialog).toContainText('Email');
  await expect(dialog).toContainText('SMS');
  await expectAccessible(other);
  await dialog.getByRole('button', { name: 'Keep both' }).click();
  await expect(step(other, 'Email')).toContainText('From the first tab');
  await expect(step(other, 'SMS')).toBeVisible();
  await saved(other);
  const { document } = await (await request.get(`/v1/sequences/${id}/draft`)).json();
  expect(document.nodes.map((node: { kind: string }) => node.kind).sort()).toEqual(['email', 'sms', 'start']);
});

test('undo and redo go through everything, and a deleted step closes its line', async ({ page, request }) => {
  const id = await openNew(page, request, 'Undo', 'framework-14-day');
  const names = async () => {
    await saved(page);
    const { document } = await (await request.get(`/v1/sequences/${id}/draft`)).json();
    return document as { nodes: { id: string }[]; edges: { from: string; exit: string; to: string }[] };
  };
  const before = await names();
  await step(page, 'First text').click();
  await page.keyboard.press('Delete');
  await expect(step(page, 'First text')).toHaveCount(0);
  const after = await names();
  expect(after.nodes).toHaveLength(before.nodes.length - 1);
  expect(after.edges).toContainEqual({ from: 'start', exit: 'next', to: 'd0-pause' });
  await page.keyboard.press('ControlOrMeta+z');
  await expect(step(page, 'First text')).toBeVisible();
  expect(await names()).toEqual(before);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(step(page, 'First text')).toHaveCount(0);
});
