import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { choose, openNew } from './editor.ts';

test('current touches are compared with a proven cadence: missing touches, their share and their cost', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Analysis' }).press('Enter');
  const findings = page.getByRole('region', { name: 'Findings' });
  const touches = findings.getByRole('list', { name: 'Recommended touches' }).getByRole('listitem');
  await expect(touches.filter({ hasText: 'Missing' }).first()).toBeVisible();
  await expectAccessible(page);

  await test.step('an invalid line is reported by number, and the findings stay', async () => {
    const field = page.getByLabel('Your current touches');
    await field.fill('0 sms 5m\npigeon');
    await expect(field).toHaveAccessibleDescription(/Line 2: “pigeon” is not a touch/);
    await expect(touches.first()).toBeVisible();
    await expectAccessible(page);
    await field.fill('0 sms 5m\nday 0 email 30m');
    await expect(field).not.toHaveAccessibleDescription(/Line/);
    await expect(touches.filter({ hasText: 'On track' })).toHaveCount(2);
  });

  await test.step('another source, another cadence', async () => {
    const before = await findings.textContent();
    await choose(page, 'Lead source', 'Referral');
    await expect(findings).not.toHaveText(before!);
  });

  await test.step('with custom assumptions', async () => {
    const before = await findings.textContent();
    await page.getByText(/^Assumed:/).press('Enter');
    await page.getByLabel(/leads a month/i).fill('1000');
    await page.keyboard.press('Tab');
    await expect(page.getByText('1,000 leads a month')).toBeVisible();
    await expect(findings).not.toHaveText(before!);
  });

  await test.step('every assumption has a field, its source, and is kept by the link and by the browser', async () => {
    await page.getByLabel(/^Call on day 0, %$/).fill('60');
    await page.keyboard.press('Tab');
    await expect(page.getByText(/each share is scaled to 100%/)).toBeVisible();
    await expectAccessible(page);
    const shown = await findings.textContent();
    await expect(page).toHaveURL(/share\.referral\.1/);
    await page.reload();
    await expect(findings).toHaveText(shown!);
    await page.goto('/analysis');
    await expect(page.getByText('1,000 leads a month')).toBeVisible();
    await page.getByText(/^Assumed:/).press('Enter');
    await page.getByRole('button', { name: 'Reset all' }).press('Enter');
    await expect(page.getByText('100 leads a month')).toBeVisible();
  });
});

test('the coach analyzes a drawn cadence', async ({ page, request }) => {
  await openNew(page, request, 'Analysed', 'framework-14-day');
  await page.getByRole('button', { name: 'Coach' }).click();
  await page.getByRole('button', { name: 'Compare with a proven cadence' }).click();
  const dialog = page.getByRole('dialog', { name: 'Compare with a proven cadence' });
  await expect(dialog.getByRole('button', { name: 'From the draft' })).toHaveAttribute('aria-pressed', 'true');
  await expect(dialog.getByRole('region', { name: 'Findings' })).toContainText('100%');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Enter manually' }).press('Enter');
  await expect(dialog.getByLabel('Your current touches')).toHaveValue(/^0 /);
});
