import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { drop, openNew, saved } from './editor.ts';

test('an unfinished draft lists its issues, links to them, and cannot be published', async ({ page, request }) => {
  await openNew(page, request, 'Unfinished');
  await drop(page, 'Email', 380, 250);
  await saved(page);
  await page.getByRole('button', { name: /^Issues/ }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Publish version 1' });
  await expect(dialog).toContainText('to fix first');
  await expect(dialog.getByRole('button', { name: 'Publish version 1' })).toBeDisabled();
});

test('an invalid email is refused at its field, and the input is kept', async ({ page }) => {
  await page.goto('/leads');
  await page.getByRole('button', { name: 'Add lead' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a lead' });
  await dialog.getByLabel('Email').first().fill('not an address');
  await dialog.getByRole('button', { name: 'Add lead' }).click();
  await expect(dialog.getByText(/address/i).first()).toBeVisible();
  await expect(dialog.getByLabel('Email').first()).toHaveValue('not an address');
  await expectAccessible(page);
});

test('a deleted sequence and a deleted lead', async ({ page }) => {
  for (const address of ['/sequences/01990a3e-5c1a-7c3e-9d0e-3b6a5a1f0c11', '/leads/01990a3e-5c1a-7c3e-9d0e-3b6a5a1f0c11']) {
    await page.goto(address);
    await expect(page.getByText(/There is no (sequence|lead) with this id/)).toBeVisible();
    await expectAccessible(page);
  }
});
