import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { openNew, saved, step } from './editor.ts';

/** Answers the file chooser that `ask` opens. */
async function upload(page: Page, ask: () => Promise<void>, name: string, text: string): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), ask()]);
  await chooser.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

const fromMenu = (page: Page, item: string) => async () => {
  await page.getByRole('button', { name: 'File', exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
};

const draftOf = async (page: Page, id: string) => (await (await page.request.get(`/v1/sequences/${id}/draft`)).json()).document;

test('a sequence is exported and imported unchanged', async ({ page, request }) => {
  const id = await openNew(page, request, 'Out & in', 'framework-14-day');
  const [file] = await Promise.all([page.waitForEvent('download'), fromMenu(page, 'Download as JSON')()]);
  expect(file.suggestedFilename()).toBe('out-in.json');
  const text = await readFile(await file.path(), 'utf8');
  const document = await draftOf(page, id);
  expect(JSON.parse(text)).toEqual(document);

  await page.goto('/sequences');
  await page.getByRole('button', { name: 'New sequence' }).first().click();
  await page.getByText('Import JSON', { exact: true }).click();
  await expect(page.getByRole('button', { name: 'Create' })).toBeDisabled();
  await upload(page, () => page.getByRole('button', { name: 'Choose file' }).click(), 'broken.json', '{"schemaVersion": 1}');
  await expect(page.getByRole('list', { name: 'Problems in the file' })).toContainText('settings');
  await expectAccessible(page);
  await upload(page, () => page.getByRole('button', { name: 'Choose another file' }).click(), 'out-in.json', text);
  await page.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByLabel('Sequence name')).toHaveValue('out-in');
  expect(await draftOf(page, page.url().split('/').at(-1)!)).toEqual(document);
});

test('an import into the editor is one edit, and an invalid file changes nothing', async ({ page, request }) => {
  const id = await openNew(page, request, 'Import');
  const empty = await draftOf(page, id);
  const email = {
    id: 'mail',
    kind: 'email',
    position: { x: 0, y: 200 },
    config: { variants: [{ id: 'a', subject: 'Imported', body: 'Hi' }] },
  };
  const filled = { ...empty, nodes: [...empty.nodes, email], edges: [{ from: 'start', exit: 'next', to: 'mail' }] };

  const broken = { ...filled, edges: [{ from: 'start', exit: 'sideways', to: 'mail' }] };
  await upload(page, fromMenu(page, 'Import JSON…'), 'broken.json', JSON.stringify(broken));
  const refused = page.getByRole('dialog', { name: 'This file cannot be imported' });
  await expect(refused.getByRole('listitem')).toHaveText([/^edges\.0\.exit .*no exit “sideways”/]);
  await expect(step(page, 'Email')).toHaveCount(0);

  await upload(page, () => refused.getByRole('button', { name: 'Choose another file' }).click(), 'good.json', JSON.stringify(filled));
  await expect(step(page, 'Email')).toBeVisible();
  await saved(page);
  await expect.poll(async () => (await draftOf(page, id)).nodes.length).toBe(2);
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect(step(page, 'Email')).toHaveCount(0);
  await expect.poll(async () => (await draftOf(page, id)).nodes.length).toBe(1);
});
