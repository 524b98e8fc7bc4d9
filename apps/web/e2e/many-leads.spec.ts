import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { step } from './editor.ts';
import { running } from './living.ts';

test('many leads are paused, resumed and taken out, each with the reason', async ({ page, request }) => {
  const { id, leadIds } = await running(request, 'Many', 4);
  await page.goto(`/sequences/${id}/leads`);
  await expect(page.getByText('4 leads', { exact: true })).toBeVisible();

  await page.getByRole('checkbox', { name: 'Choose everybody on the page' }).click();
  const bar = page.getByRole('toolbar', { name: 'Chosen leads' });
  await expect(bar).toContainText('4 leads chosen');
  await expectAccessible(page);
  await bar.getByRole('button', { name: 'Pause' }).click();
  const pause = page.getByRole('dialog', { name: 'Pause 4 leads?' });
  await pause.getByLabel('Why (optional)').fill('Holidays');
  await expectAccessible(page);
  await pause.getByRole('button', { name: 'Pause' }).click();
  await expect(pause.getByRole('status')).toContainText('4 leads');
  await pause.getByRole('button', { name: 'Close' }).first().click();
  await expect(bar).toHaveCount(0);

  await page.getByRole('button', { name: 'Paused', exact: true }).click();
  await expect(page).toHaveURL(/status=paused/);
  await expect(page.getByText('4 leads', { exact: true })).toBeVisible();
  await page.getByRole('checkbox', { name: 'Choose Lead 1 Many' }).click();
  await page.getByRole('checkbox', { name: 'Choose Lead 2 Many' }).click();
  await bar.getByRole('button', { name: 'Take out' }).click();
  const exit = page.getByRole('dialog', { name: 'Take 2 leads out?' });
  await exit.getByRole('button', { name: 'Take out' }).click();
  await expect(exit.getByRole('status')).toContainText('2 leads');
  await exit.getByRole('button', { name: 'Close' }).first().click();
  await expect(page.getByText('2 leads', { exact: true })).toBeVisible();

  await page.goto(`/leads/${leadIds[0]}`);
  await expect(page.getByText('Paused · “Holidays”')).toBeVisible();
  await expect(page.getByText(/^Ended: taken out by hand/).first()).toBeVisible();
});

test('who is at a step is chosen and acted on beside the canvas', async ({ page, request }) => {
  const { id } = await running(request, 'Here', 3);
  await page.goto(`/sequences/${id}`);
  // Leads are on their way, so they are shown.
  await expect(page.getByRole('button', { name: 'Live', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await step(page, 'Rest').click();
  await expect(page.getByText('Here now (3)')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Everybody who is here (3)' }).click();
  const bar = page.getByRole('toolbar', { name: 'Chosen leads' });
  await expectAccessible(page);
  await bar.getByRole('button', { name: 'Skip step' }).click();
  const dialog = page.getByRole('dialog', { name: 'Skip the step for 3 leads?' });
  await dialog.getByRole('button', { name: 'Skip step' }).click();
  await expect(dialog.getByRole('status')).toContainText('3 leads');
  await dialog.getByRole('button', { name: 'Close' }).first().click();
  await expect(page.getByText('Here now (0)')).toBeVisible();
});
