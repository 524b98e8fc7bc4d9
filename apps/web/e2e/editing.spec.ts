import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { boxOf, command, connect, drop, exit, openNew, pickNext, saved, step } from './editor.ts';

const steps = (page: Page) => page.locator('.react-flow__node');
const edges = (page: Page) => page.locator('.react-flow__edge');

test('by mouse: add a step under an exit, onto an edge, from the plus button, and from a connection dropped on the canvas', async ({
  page,
  request,
}) => {
  await openNew(page, request, 'Mouse');
  const start = await boxOf(step(page, 'Start'));
  const canvas = await boxOf(page.locator('.react-flow__pane'));
  const under = { x: start.x - canvas.x + start.width / 2, y: start.y - canvas.y + start.height + 90 };

  await drop(page, 'Email', under.x, under.y);
  await expect(edges(page)).toHaveCount(1);
  // A new step has no issues yet. Once deselected without a text, it has.
  await expect(page.getByRole('button', { name: /^Issues 3/ })).toBeVisible();
  await expect(step(page, 'Email')).not.toContainText('to fix');
  await drop(page, 'Wait', under.x, under.y - 50);
  await expect(edges(page)).toHaveCount(2);
  await expect(step(page, 'Email')).toContainText('to fix');
  await expect(step(page, 'Wait')).toHaveAccessibleName(/Exits: Next: Email/);

  await page.getByRole('button', { name: 'Insert a step after Next' }).first().click();
  await pickNext(page, 'sms');
  await expect(step(page, 'SMS')).toHaveAccessibleName(/Exits: Next: Wait/);

  const open = await boxOf(exit(page, 'Email', 'Next'));
  await page.mouse.move(open.x + 5, open.y + 5);
  await page.mouse.down();
  await page.mouse.move(open.x + 160, open.y + 60, { steps: 6 });
  await page.mouse.up();
  await page.getByRole('option', { name: /^End/ }).click();
  await expect(step(page, 'End')).toBeVisible();
  await expect(edges(page)).toHaveCount(4);
  await saved(page);
});

test('an invalid connection is refused with the reason', async ({ page, request }) => {
  await openNew(page, request, 'Refused');
  await page.getByRole('button', { name: 'Add Wait', exact: true }).click();
  await connect(page, exit(page, 'Wait', 'Next'), step(page, 'Start'));
  await expect(page.getByText('No step can connect to the start')).toBeVisible();
});

test('delete reconnects the path; undo, redo, duplicate, copy and paste into another sequence', async ({ page, request, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openNew(page, request, 'Source', 'framework-14-day');
  const all = await steps(page).count();
  await step(page, 'First text').click();
  await page.keyboard.press('Delete');
  await expect(steps(page)).toHaveCount(all - 1);
  await expect(step(page, 'Start')).toHaveAccessibleName(/Next: Wait 30 minutes/);
  await page.keyboard.press('Control+z');
  await expect(steps(page)).toHaveCount(all);
  await page.keyboard.press('Control+Shift+z');
  await expect(steps(page)).toHaveCount(all - 1);
  await page.getByRole('button', { name: 'Undo' }).click();

  await step(page, 'First text').click();
  await page.keyboard.press('Control+d');
  await expect(steps(page)).toHaveCount(all + 1);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  await saved(page);

  await openNew(page, request, 'Target');
  await page.keyboard.press('Control+v');
  await expect(steps(page)).toHaveCount(all + 1);
  await saved(page);
});

test('by keyboard alone', async ({ page, request }) => {
  await openNew(page, request, 'Keys');
  await page.keyboard.press('ArrowDown');
  await expect(step(page, 'Start')).toBeFocused();
  await page.keyboard.press('a');
  await pickNext(page, 'email');
  await expect(step(page, 'Email')).toBeFocused();
  await page.keyboard.press('a');
  await pickNext(page, 'end');
  await expect(step(page, 'End')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(step(page, 'Email')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Goal')).toBeFocused();
  await page.keyboard.type('Say hello');
  await expect(step(page, 'Email')).toContainText('Say hello');

  await step(page, 'Start').focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('c');
  await expect(page.getByRole('combobox', { name: 'Next' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: /^End/ }).press('Enter');
  await expect(edges(page)).toHaveCount(2);

  // Tab follows the sequence.
  await step(page, 'Start').focus();
  await page.keyboard.press('Tab');
  await expect(step(page, 'End')).toBeFocused();

  // Added from the command palette and deleted: the path is reconnected.
  await command(page, 'add sms');
  await expect(step(page, 'SMS')).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(step(page, 'SMS')).toHaveCount(0);
  await expect(edges(page)).toHaveCount(2);

  // Typing right away loses no character.
  await page.keyboard.press('n');
  await page.keyboard.type('Ask Kim');
  await expect(page.getByLabel('Note on the canvas')).toHaveValue('Ask Kim');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('button', { name: 'Move note (arrow keys)' })).toBeFocused();
  const note = page.locator('[data-note]');
  const before = await note.getAttribute('style');
  await page.keyboard.press('ArrowDown');
  await expect(note).not.toHaveAttribute('style', before!);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(note).toHaveCount(0);

  await command(page, 'tidy');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await expectAccessible(page);
});

test('the outline shows the same sequence as a list', async ({ page, request }) => {
  await openNew(page, request, 'Outline', 'framework-14-day');
  await page.getByRole('button', { name: 'Outline' }).click();
  const outline = page.getByRole('region', { name: 'Outline' });
  await expect(outline.getByRole('group', { name: /^Yes of / }).filter({ hasText: 'Call while they read' })).toBeVisible();
  await outline.getByRole('button', { name: 'Add after First text' }).click();
  await pickNext(page, 'wait');
  await page.getByLabel('Length', { exact: true }).fill('7');
  await expect(outline).toContainText('Wait 7 days');
  await page.keyboard.press('Escape');
  await expectAccessible(page);

  // The same keys: arrows move between rows and extend the selection; disable, copy and delete work.
  await outline.getByRole('button', { name: /^Wait Wait 7 days/ }).focus();
  await page.keyboard.press('ArrowUp');
  await expect(outline.getByRole('button', { name: /^First text/ })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+ArrowDown');
  await expect(page.getByRole('heading', { name: '2 steps selected' })).toBeVisible();
  await page.keyboard.press('d');
  await expect(outline.getByText('Off', { exact: true })).toHaveCount(2);
  await page.keyboard.press('d');
  await outline.getByRole('button', { name: /^First text/ }).click({ modifiers: ['ControlOrMeta'] });
  await expect(page.getByRole('heading', { name: 'Wait', exact: true, level: 2 })).toBeVisible();

  // Notes are the same ones.
  await outline.getByRole('button', { name: 'Add a note' }).click();
  await expect(outline.getByLabel('Note 1', { exact: true })).toBeFocused();
  await page.keyboard.type('Written in the list');
  await page.getByRole('button', { name: 'Canvas' }).click();
  await expect(step(page, 'First text')).toHaveAccessibleName(/Next: Wait 7 days/);
  await expect(page.getByLabel('Note on the canvas')).toHaveValue('Written in the list');
  await page.getByRole('button', { name: 'Outline' }).click();
  await outline.getByRole('button', { name: 'Delete note 1' }).click();
  await outline.getByRole('button', { name: /^Wait Wait 7 days/ }).click();
  await page.keyboard.press('Delete');
  await expect(outline).not.toContainText('Wait 7 days');
  await saved(page);
});

test('issues link to their step and have a quick fix', async ({ page, request }) => {
  await openNew(page, request, 'Fixes');
  await page.getByRole('button', { name: /^Issues/ }).click();
  const issue = page.getByRole('list', { name: 'Issues' }).getByRole('listitem').first();
  await issue.getByRole('button').first().click();
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toContainText('Entry');
  await issue.getByRole('button', { name: 'Connect to a new end' }).click();
  await expect(step(page, 'End')).toBeVisible();
  await expect(page.getByRole('button', { name: 'No issues' })).toBeVisible();
});

test('a simulation highlights the path on the canvas and gives reasons', async ({ page, request }) => {
  await openNew(page, request, 'Simulated', 'framework-14-day');
  await page.getByRole('button', { name: 'Simulate' }).click();
  const timeline = page.getByRole('list', { name: 'Timeline' });
  await expect(timeline).toContainText('because “clicked” did not happen in time');
  await page.getByRole('combobox', { name: 'Behavior' }).click();
  await page.getByRole('option', { name: 'Opens and clicks everything' }).click();
  await expect(timeline).toContainText('because “clicked” happened');
  await page.getByRole('button', { name: 'Restart' }).click();
  await expect(step(page, 'Start')).toContainText('The lead is here');
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await expectAccessible(page);
});

test('notes, and a version compared with the draft', async ({ page, request }) => {
  const id = await openNew(page, request, 'Versions', 'framework-14-day');
  const { draftRevision: revision } = await (await request.get(`/v1/sequences/${id}`)).json();
  expect((await request.post(`/v1/sequences/${id}/versions`, { data: { revision } })).status()).toBe(201);
  await page.getByRole('button', { name: 'Add a note' }).click();
  await page.getByLabel('Note on the canvas').fill('Ask Kim');
  await step(page, 'First text').click();
  await page.keyboard.press('Delete');
  await page.getByRole('button', { name: 'Version history' }).click();
  await page.getByRole('button', { name: 'Show on the canvas' }).click();
  await expect(page.getByText('Compared with version 1: 1 removed')).toBeVisible();
  await expect(page.getByText('Removed: First text')).toBeVisible();
  const start = await boxOf(step(page, 'Start'));
  await page.mouse.move(start.x + 130, start.y + 12);
  await page.mouse.down();
  await page.mouse.move(start.x + 250, start.y + 12, { steps: 6 });
  await page.mouse.up();
  await expect(page.getByText('Compared with version 1: 1 removed, 1 moved')).toBeVisible();
  await expect(step(page, 'Start')).toContainText('Moved');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Stop comparing' }).click();
  await page.getByRole('button', { name: 'Version history' }).click();
  await page.getByRole('button', { name: 'Restore version 1' }).click();
  await expect(step(page, 'First text')).toBeVisible();
  await saved(page);
});

test('on a phone the sequence is a list, and the inspector opens from the bottom', async ({ page, request }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  const made = await request.post('/v1/sequences', { data: { name: 'Phone', templateId: 'framework-14-day' } });
  await page.goto(`/sequences/${(await made.json()).id}`);
  await page
    .getByRole('button', { name: /Wait 30 minutes/ })
    .first()
    .click();
  await page.getByLabel('Length', { exact: true }).fill('40');
  await expect(page.getByRole('region', { name: 'Outline' })).toContainText('Wait 40 minutes');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Close panel' }).click();
  await expect(page.getByLabel('Length', { exact: true })).toBeHidden();
});
