import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { choose } from './editor.ts';
import { running } from './living.ts';

test('a lead says why it is where it is, and does as a person says', async ({ page, request }) => {
  const { leadIds, enrollmentIds } = await running(request, 'Why', 1);
  const enrollment = async () => (await request.get(`/v1/enrollments/${enrollmentIds[0]}`)).json();
  await page.goto(`/leads/${leadIds[0]}`);

  await test.step('why', async () => {
    await expect(page.getByText('It is at')).toBeVisible();
    await expect(page.getByText('Wait 2 days', { exact: true })).toBeVisible();
    await expect(page.getByText(/lead’s time, in 2 days/)).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('rescheduled, in the lead’s own time', async () => {
    await page.getByRole('button', { name: 'Reschedule' }).click();
    const dialog = page.getByRole('dialog', { name: 'Reschedule' });
    await expect(dialog).toContainText('in the lead’s time (Asia/Tokyo)');
    await dialog.getByLabel('Date').fill('2020-01-01');
    await expect(dialog).toContainText('That is past already.');
    await expect(dialog.getByRole('button', { name: 'Reschedule' })).toBeDisabled();
    await dialog.getByLabel('Date').fill('2036-05-06');
    await dialog.getByLabel('Time').fill('10:15');
    await dialog.getByLabel('Why (optional)').fill('Back from leave then');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Reschedule' }).click();
    await expect(page.getByText('Rescheduled · “Back from leave then”')).toBeVisible();
    expect((await enrollment()).dueAt).toBe('2036-05-06T01:15:00.000Z');
  });

  await test.step('paused and resumed', async () => {
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Pause' }).click();
    await expect(page.getByText('somebody to resume it')).toBeVisible();
    await page.getByRole('button', { name: 'Resume' }).click();
    await page.getByRole('switch', { name: 'Give the paused days back' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Resume' }).click();
    await expect(page.getByText('In progress')).toBeVisible();
  });

  await test.step('moved to another step', async () => {
    await page.getByRole('button', { name: 'Move to a step' }).click();
    await choose(page, 'Step of version 1', /^Done/);
    await expectAccessible(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Move', exact: true }).click();
    await expect.poll(async () => (await enrollment()).status).toBe('ended');
  });

  await test.step('enrolled again', async () => {
    await page.getByRole('button', { name: 'Enroll again' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Enroll again' }).click();
    await expect(page.getByText('Lead 1 Why is in again.')).toBeVisible();
    await expect(page.getByText('In progress')).toBeVisible();
    await expectAccessible(page);
  });
});
