import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { choose, drop, openNew, saved, step } from './editor.ts';

test('issues stand on steps and in a list, a click goes there, and a quick fix is one edit', async ({ page, request }) => {
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

test('the coach advises beside the issues, and what it mends can be undone', async ({ page, request }) => {
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
  await page.getByRole('list').filter({ hasText: 'Done.' }).getByRole('button', { name: 'Undo' }).click();
  await expect(replies).not.toBeChecked();
  await expect(mend).toBeVisible();
});

test('a persona goes through the draft: played, paused, stepped, its way lit, each decision with its reason', async ({ page, request }) => {
  await openNew(page, request, 'Simulated', 'framework-14-day');
  await page.getByRole('button', { name: 'Simulate' }).press('Enter');
  const run = page.getByRole('region', { name: 'What would happen' });
  const entries = run.getByRole('list', { name: 'Timeline' }).getByRole('listitem');

  await test.step('why', async () => {
    await choose(page, 'Behaviour', 'Opens and clicks everything');
    await choose(page, 'Lives in', 'Kolkata');
    await expect(run).toContainText('because');
    await expectAccessible(page);
  });

  await test.step('stepped through', async () => {
    await run.getByRole('button', { name: 'From the beginning' }).press('Enter');
    await expect(entries.first().getByRole('button')).toHaveAttribute('aria-current', 'step');
    await run.getByRole('button', { name: 'One on' }).press('Enter');
    await run.getByRole('button', { name: 'One on' }).press('Enter');
    await expect(entries.nth(2).getByRole('button')).toHaveAttribute('aria-current', 'step');
    await run.getByRole('button', { name: 'One back' }).press('Enter');
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

test('a run is kept as a check, tells when an edit changes it, and is asked of when publishing', async ({ page, request }) => {
  await openNew(page, request, 'Checked', 'framework-14-day');
  await page.getByRole('button', { name: 'Simulate' }).click();
  await page.getByLabel('Keep this run as a check').fill('Whoever is silent gets the last text');
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('region', { name: 'Issues and advice' });
  await drawer.getByRole('button', { name: /^Checks/ }).click();
  const check = drawer.getByRole('list', { name: 'Saved checks' }).getByRole('listitem');
  await expect(check.getByLabel('Comes out the same')).toBeVisible();
  await expectAccessible(page);
  await drawer.getByText('Publish only when all come out the same').click();

  await step(page, 'First text').click();
  await page.keyboard.press('Delete');
  await expect(check.getByLabel('Comes out otherwise')).toBeVisible();
  await expect(drawer.getByRole('button', { name: /^Checks 1 come out otherwise/ })).toBeVisible();
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Publish version 1' });
  await expect(dialog).toContainText('to fix first');
  await expect(dialog.getByRole('button', { name: 'Publish version 1' })).toBeDisabled();
  await expectAccessible(page);
  await page.keyboard.press('Escape');

  await check.getByRole('button', { name: 'Accept' }).click();
  await expect(check.getByLabel('Comes out the same')).toBeVisible();
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(dialog.getByRole('button', { name: 'Publish version 1' })).toBeEnabled();
});
