import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';

test.describe('every page, in light and dark', () => {
  test('sequences', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('heading', { name: 'Sequences' })).toBeVisible();
    await expect(page.getByRole('table', { name: 'Sequences' })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'New sequence' }).click();
    await expect(page.getByRole('dialog', { name: 'New sequence' })).toBeVisible();
    await expectAccessible(page);
  });

  test('leads, and one lead', async ({ page }) => {
    await page.goto('/leads');
    await expect(page.getByRole('table', { name: 'Leads' })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Add lead' }).click();
    await expect(page.getByRole('dialog', { name: 'Add a lead' })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    // Other tests create leads, too, so it may not be on the first page.
    await page.getByRole('searchbox').fill('Nora Test (New York)');
    await page.getByRole('link', { name: 'Nora Test (New York)' }).click();
    await expect(page.getByRole('heading', { name: 'Nora Test (New York)', exact: true })).toBeVisible();
    await expectAccessible(page);
  });

  test('tasks', async ({ page }) => {
    await page.goto('/tasks');
    await expect(page.getByRole('heading', { name: 'Tasks' })).toBeVisible();
    await expectAccessible(page);
  });

  test('sandbox', async ({ page }) => {
    await page.goto('/sandbox');
    await expect(page.getByRole('heading', { name: 'Sandbox' })).toBeVisible();
    await expectAccessible(page);
  });

  test('mailboxes, and what is wrong with one that cannot be connected', async ({ page }) => {
    await page.goto('/settings/mailboxes');
    await expect(page.getByRole('heading', { name: 'Mailboxes', exact: true })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Connect mailbox' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Connect a mailbox' });
    await dialog.getByRole('combobox', { name: 'Provider' }).click();
    await page.getByRole('option', { name: 'Other server' }).click();
    await dialog.getByRole('textbox', { name: 'Email address' }).fill('rep@example.com');
    await dialog.getByLabel('Password').fill('open sesame');
    await dialog.getByRole('textbox', { name: 'SMTP server' }).fill('127.0.0.1');
    await dialog.getByRole('button', { name: 'Connect' }).click();
    await expect(dialog.getByText(/127\.0\.0\.1 is inside an internal network/)).toBeVisible();
    await expectAccessible(page);
  });

  test('an unknown page', async ({ page }) => {
    await page.goto('/nowhere');
    await expect(page.getByRole('link', { name: /sequences/i }).first()).toBeVisible();
    await expectAccessible(page);
  });

  test('the API reference', async ({ page }) => {
    await page.goto('/v1/docs');
    await expect(page.getByRole('heading', { name: 'Touchline API' })).toBeVisible();
    await expectAccessible(page);
  });
});
