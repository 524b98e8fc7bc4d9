import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { openNew, step } from './editor.ts';

test('simulating many leads shows figures at steps and connections, and the workload', async ({ page, request }) => {
  await openNew(page, request, 'Population', 'framework-14-day');
  await page.getByRole('button', { name: 'Simulate' }).click();
  await page.getByRole('button', { name: 'Many leads' }).press('Enter');
  const panel = page.getByRole('complementary', { name: 'Inspector' });

  await test.step('figures on the canvas and in the panel', async () => {
    await expect(step(page, 'Start')).toContainText('1,000 entered');
    await expect(page.getByText('1,000 expected to take this path').first()).toBeAttached();
    await expect(panel.getByRole('list', { name: 'Endings' })).toContainText('all steps done');
    await expect(panel.getByRole('table', { name: 'Workload by day' })).toBeVisible();
    await panel.getByText('How this is calculated').click();
    await expect(panel.getByText('Leads that took this path.')).toBeVisible();
    await expect(panel.getByText(/industry averages, not your own/)).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('other leads, by keyboard', async () => {
    const many = panel.getByLabel('Number of leads');
    await many.fill('200');
    await many.press('Tab');
    await expect(step(page, 'Start')).toContainText('200 entered');
  });

  await test.step('custom rates', async () => {
    const replies = panel.getByRole('group', { name: 'text', exact: true }).getByLabel('Reply, %');
    await replies.fill('100');
    await replies.press('Tab');
    await expect(panel.getByRole('list', { name: 'Endings' })).not.toContainText('all steps done');
    await replies.fill('0');
    await replies.press('Tab');
    await expect(panel.getByRole('list', { name: 'Endings' })).toContainText('all steps done');
  });

  await test.step('a bigger team has less to do', async () => {
    const most = async () => Number(/Up to ([\d,]+) task/.exec((await panel.textContent()) ?? '')?.[1]?.replace(',', ''));
    const before = await most();
    await panel.getByLabel('Reps').fill('20');
    await expect.poll(most).toBeLessThan(before);
  });

  await test.step('closing takes the figures away', async () => {
    await page.getByRole('button', { name: 'Close simulation' }).click();
    await expect(step(page, 'Start')).not.toContainText('entered');
  });
});
