import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { choose, openNew, step } from './editor.ts';

const documentOf = async (page: import('@playwright/test').Page) => {
  const id = page.url().split('/').at(-1)!;
  return (await (await page.request.get(`/v1/sequences/${id}/draft`)).json()).document;
};

test('a new sequence from a cadence, by keyboard', async ({ page }) => {
  await page.goto('/sequences');
  await page.getByRole('button', { name: 'New sequence' }).first().press('Enter');
  const dialog = page.getByRole('dialog', { name: 'New sequence' });
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(dialog.getByRole('radio', { name: /^Blank canvas/ })).toBeFocused();
  await expect(dialog.getByRole('radio', { name: /^Framework 14-day/ })).toBeAttached();
  // Past "Import JSON" and "By lead source".
  for (let n = 0; n < 3; n += 1) await page.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('radio', { name: /^Framework 14-day/ })).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Sequence name')).toHaveValue('Framework 14-day');
  await expect(step(page, 'First text')).toBeVisible();
});

test('a cadence is created for a lead source', async ({ page }) => {
  await page.goto('/sequences');
  await page.getByRole('button', { name: 'New sequence' }).first().click();
  await page.getByText('By lead source').click();
  await expect(page.getByText('First touch: within 2 minutes. The standard 14 days.')).toBeVisible();
  await choose(page, 'Lead source', 'Referral');
  await expect(page.getByText('A call first, another call later, no break-up text.')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Name', { exact: true }).fill('Sent by friends');
  await page.getByRole('button', { name: 'Create' }).click();
  await expect(step(page, 'Call at once')).toBeVisible();
  const { nodes } = await documentOf(page);
  expect(nodes.some(({ id }: { id: string }) => id === 'd14-sms')).toBe(false);
});

test('an empty canvas offers cadences, and one undo removes the chosen one', async ({ page, request }) => {
  await openNew(page, request, 'From nothing');
  const first = page.getByRole('region', { name: 'First steps' });
  await first.getByRole('button', { name: 'All cadences…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Start from a cadence' });
  await expectAccessible(page);
  await dialog.getByRole('button', { name: /^Warm 60-day/ }).press('Enter');
  await expect(first).toHaveCount(0);
  await expect(page.locator('.react-flow__node').nth(3)).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect(first).toBeVisible();
  await expect(page.locator('.react-flow__node')).toHaveCount(1);
});
