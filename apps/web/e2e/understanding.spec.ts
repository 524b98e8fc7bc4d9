import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { choose, drop, openDrawn, openNew, saved, step } from './editor.ts';

test('issues are shown on steps and in a list with links, and a quick fix is one edit', async ({ page, request }) => {
  await openNew(page, request, 'With issues');
  await drop(page, 'Wait', 380, 250);
  const drawer = page.getByRole('region', { name: 'Issues and advice' });
  await expect(step(page, 'Wait')).toHaveAccessibleName(/problem|to fix|issue/i);
  await page.locator('.react-flow__pane').click({ position: { x: 20, y: 300 } });
  await drawer.getByRole('button', { name: /^Issues/ }).press('Enter');
  const list = drawer.getByRole('list', { name: 'Issues' });
  const issue = list.getByRole('listitem').filter({ hasText: 'Wait' }).first();
  await expectAccessible(page);

  await test.step('goes there, by keyboard', async () => {
    await issue.getByRole('button').first().press('Enter');
    await expect(page.getByRole('complementary', { name: 'Inspector' })).toContainText('Wait');
    await expect(page.locator('.react-flow__node.selected')).toHaveCount(1);
  });

  await test.step('a fix, undone from where it says that it is done', async () => {
    await issue.getByRole('button', { name: 'Connect to a new end' }).press('Enter');
    await expect(step(page, 'End')).toBeVisible();
    await expect(drawer.getByRole('button', { name: 'No issues' })).toBeVisible();
    await page.getByRole('list').filter({ hasText: 'Connect to a new end: done.' }).getByRole('button', { name: 'Undo' }).click();
    await expect(step(page, 'End')).toHaveCount(0);
    await expect(issue).toBeVisible();
    await page.keyboard.press('Control+Shift+z');
    await expect(step(page, 'End')).toBeVisible();
    await saved(page);
  });
});

test('the coach gives advice next to the issues, and its fixes can be undone', async ({ page, request }) => {
  await openNew(page, request, 'To be coached', 'framework-14-day');
  const replies = page.getByRole('checkbox', { name: 'The lead replies', exact: true });
  await replies.click();
  const drawer = page.getByRole('region', { name: 'Issues and advice' });
  await drawer.getByRole('button', { name: 'Coach' }).press('Enter');
  const mend = drawer.getByRole('list', { name: 'Advice' }).getByRole('button', { name: 'End the sequence on a reply' });
  await expect(mend).toBeVisible();
  await expectAccessible(page);
  await mend.press('Enter');
  await expect(replies).toBeChecked();
  await expect(mend).toHaveCount(0);
  await page.getByRole('list').filter({ hasText: 'End the sequence on a reply: done.' }).getByRole('button', { name: 'Undo' }).click();
  await expect(replies).not.toBeChecked();
  await expect(mend).toBeVisible();
});

test('an issue without a quick fix links to its field, and missing steps are added', async ({ page, request }) => {
  const variant = (id: string, body: string) => ({ id, weight: 1, subject: 'Hello', preview: '', body });
  const email = (...variants: object[]) => ({ goal: 'Talk', window: 'respect', thread: null, unreachable: 'skip', variants });
  await openDrawn(page, request, 'To be written', [
    { id: 'one', kind: 'email', label: 'One', at: [40, 200], config: email(variant('a', 'Shall we talk?'), variant('b', '')) },
    { id: 'wait', kind: 'wait', label: 'Pause', at: [40, 360], config: { mode: 'duration', amount: 3, unit: 'days', at: null } },
    { id: 'two', kind: 'email', label: 'Two', at: [40, 520], config: email(variant('a', 'Nothing is asked here.')) },
    { id: 'end', kind: 'end', label: 'Over', at: [40, 680] },
  ]);
  const drawer = page.getByRole('region', { name: 'Issues and advice' });
  const text = page.getByRole('textbox', { name: 'Text', exact: true });
  await drawer.getByRole('button', { name: /^Issues/ }).press('Enter');

  await test.step('an issue of the second variant', async () => {
    const issue = drawer.getByRole('list', { name: 'Issues' }).getByRole('listitem').filter({ hasText: 'variant 2' });
    await issue.getByRole('button', { name: 'Go to field' }).press('Enter');
    await expect(page.getByRole('button', { name: /^Variant B/ })).toHaveAttribute('aria-pressed', 'true');
    await expect(text).toBeFocused();
    await page.keyboard.type('May I ring you?');
    await expect(drawer.getByRole('button', { name: 'No issues' })).toBeVisible();
  });

  const advice = drawer.getByRole('list', { name: 'Advice' }).getByRole('listitem');
  await test.step('advice stands at the field until it is left', async () => {
    await drawer.getByRole('button', { name: 'Coach' }).press('Enter');
    await advice.filter({ hasText: 'no call to action' }).getByRole('button', { name: 'Go to field' }).press('Enter');
    await expect(text).toBeFocused();
    await expect(text).toHaveText('Nothing is asked here.');
    const inspector = page.getByRole('complementary', { name: 'Inspector' });
    await expect(inspector).toContainText('End it with one question');
    await expectAccessible(page);
    await page.keyboard.press('Shift+Tab');
    await expect(inspector).not.toContainText('End it with one question');
  });

  await test.step('a call in between, below what leads to it', async () => {
    const add = advice.getByRole('button', { name: 'Add a call in between' });
    await add.press('Enter');
    await expect(add).toHaveCount(0);
    await expect(step(page, 'One')).toHaveAccessibleName(/Next: Wait 1 day/);
    await expect(page.getByRole('application').getByRole('group', { name: /Next: Pause/ })).toBeVisible();
    await saved(page);
  });
});

test('a simulated lead: playback, pause, steps, highlighted path, reasons for decisions', async ({ page, request }) => {
  await openNew(page, request, 'Simulated', 'framework-14-day');
  await page.getByRole('button', { name: 'Simulate' }).press('Enter');
  const run = page.getByRole('region', { name: 'Simulated timeline' });
  const entries = run.getByRole('list', { name: 'Timeline' }).getByRole('listitem');

  await test.step('why', async () => {
    await choose(page, 'Behavior', 'Opens and clicks everything');
    await choose(page, 'Time zone', 'Kolkata');
    await expect(run).toContainText('because');
    await expectAccessible(page);
  });

  await test.step('stepped through', async () => {
    await run.getByRole('button', { name: 'Restart' }).press('Enter');
    await expect(entries.first().getByRole('button')).toHaveAttribute('aria-current', 'step');
    await run.getByRole('button', { name: 'Next', exact: true }).press('Enter');
    await run.getByRole('button', { name: 'Next', exact: true }).press('Enter');
    await expect(entries.nth(2).getByRole('button')).toHaveAttribute('aria-current', 'step');
    await run.getByRole('button', { name: 'Previous' }).press('Enter');
    await expect(entries.nth(1).getByRole('button')).toHaveAttribute('aria-current', 'step');
  });

  await test.step('played and paused', async () => {
    await run.getByRole('button', { name: 'Play' }).press('Enter');
    await expect(entries.nth(2).getByRole('button')).toHaveAttribute('aria-current', 'step');
    await run.getByRole('button', { name: 'Pause' }).press('Enter');
    await expect(run.getByRole('button', { name: 'Play' })).toBeVisible();
    await expect(page.getByRole('application')).toContainText('The lead is here');
  });
});

test('a saved check reports a changed result and blocks publishing', async ({ page, request }) => {
  await openNew(page, request, 'Checked', 'framework-14-day');
  await page.getByRole('button', { name: 'Simulate' }).click();
  await page.getByLabel('Save this run as a check').fill('Silent leads get the last text');
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('region', { name: 'Issues and advice' });
  await drawer.getByRole('button', { name: /^Checks/ }).click();
  const check = drawer.getByRole('list', { name: 'Saved checks' }).getByRole('listitem');
  await expect(check.getByLabel('Unchanged')).toBeVisible();
  await expectAccessible(page);
  await drawer.getByText('Block publishing if a check fails').click();

  await step(page, 'First text').click();
  await page.keyboard.press('Delete');
  await expect(check.getByLabel('Changed')).toBeVisible();
  await expect(drawer.getByRole('button', { name: /^Checks 1 changed/ })).toBeVisible();
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Publish version 1' });
  await expect(dialog).toContainText('to fix first');
  await expect(dialog.getByRole('button', { name: 'Publish version 1' })).toBeDisabled();
  await expectAccessible(page);
  await page.keyboard.press('Escape');

  await check.getByRole('button', { name: 'Accept' }).click();
  await expect(check.getByLabel('Unchanged')).toBeVisible();
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(dialog.getByRole('button', { name: 'Publish version 1' })).toBeEnabled();
});
