import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { openNew, step } from './editor.ts';

test('many made-up leads: what to expect at each step and on each way, and what it asks of a team', async ({ page, request }) => {
  await openNew(page, request, 'Population', 'framework-14-day');
  await page.getByRole('button', { name: 'Simulate' }).click();
  await page.getByRole('button', { name: 'Many leads' }).press('Enter');
  const panel = page.getByRole('complementary', { name: 'Inspector' });

  await test.step('figures on the canvas and beside it', async () => {
    await expect(step(page, 'Start')).toContainText('1,000 come by');
    await expect(page.getByText('1,000 are expected to go this way').first()).toBeAttached();
    await expect(panel.getByRole('list', { name: 'Endings' })).toContainText('all steps done');
    await expect(panel.getByRole('table', { name: 'Work by day' })).toBeVisible();
    await panel.getByText('How this is computed').click();
    await expect(panel.getByText('Leads that left the step that way.')).toBeVisible();
    await expect(panel.getByText(/typical rates of the trade, not as yours/)).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('other leads, by keyboard', async () => {
    const many = panel.getByLabel('How many');
    await many.fill('200');
    await many.press('Tab');
    await expect(step(page, 'Start')).toContainText('200 come by');
  });

  await test.step('rates of one’s own', async () => {
    const replies = panel.getByRole('group', { name: 'text', exact: true }).getByLabel('Reply, %');
    await replies.fill('100');
    await replies.press('Tab');
    await expect(panel.getByRole('list', { name: 'Endings' })).not.toContainText('all steps done');
    await replies.fill('0');
    await replies.press('Tab');
    await expect(panel.getByRole('list', { name: 'Endings' })).toContainText('all steps done');
  });

  await test.step('a bigger team has less to do', async () => {
    const most = async () => Number(/At most ([\d,]+) task/.exec((await panel.textContent()) ?? '')?.[1]?.replace(',', ''));
    const before = await most();
    await panel.getByLabel('Reps').fill('20');
    await expect.poll(most).toBeLessThan(before);
  });

  await test.step('closing takes the figures away', async () => {
    await page.getByRole('button', { name: 'Close the simulation' }).click();
    await expect(step(page, 'Start')).not.toContainText('come by');
  });
});
