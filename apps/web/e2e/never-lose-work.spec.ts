import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { addNode, updateConfig } from '@touchline/sequence';
import { expectAccessible } from './accessible.ts';
import { draftOf, drop, openDrawn, openNew, saved, step } from './editor.ts';

test('a reload in the middle of typing loses nothing', async ({ page, request }) => {
  await openNew(page, request, 'Reload');
  await drop(page, 'Email', 380, 250);
  await page.getByLabel('Subject', { exact: true }).fill('Not yet saved');
  await page.reload();
  await expect(step(page, 'Email')).toContainText('Not yet saved');
  await saved(page);
});

test('offline edits are kept and sent when the server is back', async ({ page, request, context }) => {
  const id = await openNew(page, request, 'Offline');
  await context.setOffline(true);
  await drop(page, 'Wait', 380, 250);
  await expect(page.getByText(/offline|not saved|kept/i).first()).toBeVisible();
  await context.setOffline(false);
  await saved(page);
  const { document } = await (await request.get(`/v1/sequences/${id}/draft`)).json();
  expect(document.nodes.map((node: { kind: string }) => node.kind)).toEqual(['start', 'wait']);
});

/** A colleague saves the draft with one more step. */
async function colleagueAdds(request: APIRequestContext, id: string, kind: string, y: number): Promise<void> {
  const { revision, document } = await (await request.get(`/v1/sequences/${id}/draft`)).json();
  const made = await request.post('/v1/api-keys', { data: { name: 'Ines Okafor', scopes: ['view', 'drafts.write'] } });
  const { key } = await made.json();
  const saved = await request.put(`/v1/sequences/${id}/draft`, {
    data: { document: addNode(document, { kind, position: { x: 400, y } }).document },
    headers: { 'if-match': `"${revision}"`, authorization: `Bearer ${key}` },
  });
  expect(saved.status()).toBe(200);
}

/** The tab cannot load drafts that others saved, so it stays behind. */
const stayBehind = (page: Page) =>
  page.route('**/draft', (route) => (route.request().method() === 'GET' ? route.abort() : route.continue()));

test('an idle tab follows drafts that others save', async ({ page, request, context }) => {
  const id = await openNew(page, request, 'Following');
  const other = await context.newPage();
  await other.goto(`/sequences/${id}`);
  await expect(step(other, 'Start')).toBeVisible();
  await drop(page, 'Email', 250, 250);
  await page.getByLabel('Subject', { exact: true }).fill('From the first tab');
  await saved(page);
  await expect(step(other, 'Email')).toContainText('From the first tab');
  await saved(other);

  await colleagueAdds(request, id, 'wait', 700);
  await expect(step(other, 'Wait')).toBeVisible();
  await expect(other.getByText('Showing changes from Ines Okafor.')).toBeVisible();
  // This tab has no edits: undo is empty, and nothing is saved.
  await expect(other.getByRole('button', { name: 'Undo' })).toBeDisabled();
  const { revision } = await (await request.get(`/v1/sequences/${id}/draft`)).json();
  await other.waitForTimeout(1_500);
  expect((await (await request.get(`/v1/sequences/${id}/draft`)).json()).revision).toBe(revision);
});

test('edits of different steps merge automatically, and undo reverts only the edits of this tab', async ({ page, request }) => {
  const id = await openNew(page, request, 'Merging');
  await stayBehind(page);
  await colleagueAdds(request, id, 'email', 400);
  await drop(page, 'SMS', 250, 250);
  await expect(page.getByText('Merged changes from Ines Okafor.')).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const kinds = async () => (await draftOf(page, id)).nodes.map(({ kind }) => kind).sort();
  expect(await kinds()).toEqual(['email', 'sms', 'start']);
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(step(page, 'SMS')).toHaveCount(0);
  await expect.poll(kinds).toEqual(['email', 'start']);
});

test('a tab with an older draft cannot publish, and can load the newer draft', async ({ page, request }) => {
  const id = await openNew(page, request, 'Stale', 'framework-14-day');
  await stayBehind(page);
  await colleagueAdds(request, id, 'wait', -300);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Publish version 1' });
  await dialog.getByRole('button', { name: 'Publish version 1' }).click();
  await expect(dialog).toContainText('The draft was changed in another tab. Nothing was published.');
  await expectAccessible(page);
  await page.unrouteAll();
  await dialog.getByRole('button', { name: 'Show newer draft' }).click();
  await expect(dialog).toHaveCount(0);
  await expect.poll(async () => (await draftOf(page, id)).nodes.length).toBeGreaterThan(1);
  expect(await page.getByText('Showing changes from Ines Okafor.').count()).toBe(1);
});

test('a conflict after a reload is resolved step by step', async ({ page, request }) => {
  const id = await openDrawn(page, request, 'Reloaded', [{ id: 'a', kind: 'sms', label: 'A', at: [0, 200] }]);
  await stayBehind(page);
  const { revision, document } = await (await request.get(`/v1/sequences/${id}/draft`)).json();
  const theirs = addNode(updateConfig(document, 'a', { ...document.nodes[1].config, goal: 'Theirs' }), {
    kind: 'wait',
    position: { x: 300, y: 400 },
  }).document;
  await request.put(`/v1/sequences/${id}/draft`, { data: { document: theirs }, headers: { 'if-match': `"${revision}"` } });
  await step(page, 'A').click();
  await page.getByLabel('Goal').fill('Mine');
  const dialog = page.getByRole('dialog', { name: 'This sequence was changed elsewhere' });
  await expect(dialog).toBeVisible();
  await page.unrouteAll();
  await page.reload();
  const both = dialog.getByRole('region', { name: 'Changed on both sides' });
  await expect(both).toContainText('goal: nothing → “Mine”');
  await expect(both).toContainText('goal: nothing → “Theirs”');
  await dialog.getByRole('button', { name: 'Merge' }).click();
  const merged = await draftOf(page, id);
  expect(merged.nodes.map(({ kind }) => kind)).toEqual(['start', 'sms', 'wait']);
  expect(merged.nodes[1]!.config).toMatchObject({ goal: 'Mine' });
});

test('two tabs in one browser each keep their edits until they are sent', async ({ page, request, context }) => {
  const id = await openNew(page, request, 'Neighbours');
  await page.route('**/draft', (route) => (route.request().method() === 'PUT' ? route.abort() : route.continue()));
  await drop(page, 'Email', 250, 250);
  await expect(page.getByText('Offline. Saved on this device.')).toBeVisible();
  const other = await context.newPage();
  await other.goto(`/sequences/${id}`);
  await expect(step(other, 'Start')).toBeVisible();
  await saved(other);
  await expect(step(other, 'Email')).toHaveCount(0);
  await page.unrouteAll();
  await saved(page);
  expect((await draftOf(page, id)).nodes).toHaveLength(2);
});

test('changed on both sides: step by step, yours or theirs', async ({ page, request, context }) => {
  const steps = ['a', 'b'].map((id, index) => ({ id, kind: 'sms', label: id.toUpperCase(), at: [0, 200 + index * 200] as const }));
  const id = await openDrawn(page, request, 'Both sides', steps);
  const other = await context.newPage();
  await other.goto(`/sequences/${id}`);
  await expect(step(other, 'A')).toBeVisible();
  await stayBehind(other);
  const write = async (tab: Page, title: string, goal: string) => {
    await step(tab, title).click();
    await tab.getByLabel('Goal').fill(goal);
  };
  await write(page, 'A', 'A of the first');
  await write(page, 'B', 'B of the first');
  await saved(page);
  await write(other, 'A', 'A of the second');
  const dialog = other.getByRole('dialog', { name: 'This sequence was changed elsewhere' });
  // The other tab continues to edit. Nothing is overwritten.
  await dialog.getByRole('button', { name: 'Close' }).click();
  await write(other, 'B', 'B of the second');
  await other.getByRole('button', { name: 'Resolve…' }).click();
  const both = dialog.getByRole('region', { name: 'Changed on both sides' });
  await expect(both).toContainText('goal: nothing → “A of the second”');
  await expect(both).toContainText('goal: nothing → “A of the first”');
  await expectAccessible(other);
  await both.getByRole('group', { name: 'Version to keep for A' }).getByRole('button', { name: 'Theirs' }).click();
  await dialog.getByRole('button', { name: 'Merge' }).click();
  await saved(other);
  const goals = (await draftOf(other, id)).nodes.slice(1).map(({ config }) => (config as { goal: string }).goal);
  expect(goals).toEqual(['A of the first', 'B of the second']);
});

test('a crash loses no edits, even offline', async ({ page, request, context }) => {
  const id = await openNew(page, request, 'Crash');
  await context.setOffline(true);
  await drop(page, 'Wait', 380, 250);
  await page.getByLabel('Length', { exact: true }).fill('9');
  await expect(step(page, 'Wait')).toContainText('Wait 9 days');
  // Edits are stored locally within a moment.
  await expect.poll(() => page.evaluate(() => Object.values(localStorage).join())).toContain('"amount":9');
  const crashed = page.waitForEvent('crash');
  const session = await context.newCDPSession(page);
  void session.send('Page.crash').catch(() => undefined);
  await crashed;
  await page.close();
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(`/sequences/${id}`);
  await expect(step(again, 'Wait')).toContainText('Wait 9 days');
  await saved(again);
});

test('undo and redo cover all edits, and deleting a step reconnects the path', async ({ page, request }) => {
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
