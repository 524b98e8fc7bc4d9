import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { choose } from './editor.ts';
import { running } from './running-sequence.ts';

test('a lead page shows the wait reason, and its actions work', async ({ page, request }) => {
  const { leadIds, enrollmentIds } = await running(request, 'Why', 1);
  const enrollment = async () => (await request.get(`/v1/enrollments/${enrollmentIds[0]}`)).json();
  await page.goto(`/leads/${leadIds[0]}`);

  await test.step('why', async () => {
    await expect(page.getByText('Current step')).toBeVisible();
    await expect(page.getByText('Wait 2 days', { exact: true })).toBeVisible();
    await expect(page.getByText(/lead’s time, in 2 days/)).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('rescheduled, in the lead’s own time', async () => {
    await page.getByRole('button', { name: 'Reschedule' }).click();
    const dialog = page.getByRole('dialog', { name: 'Reschedule' });
    await expect(dialog).toContainText('in the lead’s time zone (Tokyo, GMT+9)');
    await dialog.getByLabel('Date').fill('2020-01-01');
    await expect(dialog).toContainText('That time has passed.');
    await expect(dialog.getByRole('button', { name: 'Reschedule' })).toBeDisabled();
    await dialog.getByLabel('Date').fill('2036-05-06');
    await dialog.getByLabel('Time').fill('10:15');
    await dialog.getByLabel('Reason (optional)').fill('Back from leave then');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Reschedule' }).click();
    await expect(page.getByText(/^Rescheduled · by .+ · “Back from leave then”/)).toBeVisible();
    expect((await enrollment()).dueAt).toBe('2036-05-06T01:15:00.000Z');
  });

  await test.step('paused and resumed', async () => {
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Pause' }).click();
    await expect(page.getByText('a person to resume it')).toBeVisible();
    await page.getByRole('button', { name: 'Resume' }).click();
    await page.getByRole('switch', { name: 'Extend waits by the paused time' }).click();
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
    const dialog = page.getByRole('dialog', { name: /^Enroll .* again\?$/ });
    await dialog.getByLabel('Reason (optional)').fill('Asked once more');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Enroll again' }).click();
    await expect(page.getByText('Lead 1 Why enrolled again.')).toBeVisible();
    await expect(page.getByText('In progress')).toBeVisible();
    await expect(page.getByText(/^Enrolled manually · by .+ · “Asked once more”/)).toBeVisible();
    await expectAccessible(page);
  });
});

test('the next message is customized for one lead, also by keyboard, validated, and undone', async ({ page, request }) => {
  const { leadIds, enrollmentIds } = await running(request, 'Rewrite', 2);
  const next = async (n: number) => (await (await request.get(`/v1/enrollments/${enrollmentIds[n]}/next-message`)).json()).message;
  await page.goto(`/leads/${leadIds[0]}`);
  await expect(page.getByText('“Did it reach you?”')).toBeVisible();
  const edit = page.getByRole('button', { name: 'Customize message' });
  const dialog = page.getByRole('dialog', { name: 'Next message to Lead 1 Rewrite' });
  const subject = dialog.getByRole('textbox', { name: 'Subject' });

  await test.step('as it arrives, while it is being written', async () => {
    await edit.press('Enter');
    await expect(dialog.getByRole('article', { name: 'Email preview' })).toContainText('Did it reach you?');
    await expect(dialog.getByRole('button', { name: 'Save' })).toBeDisabled();
    await subject.fill('{{ lead.firstName }}, as we said');
    await expect(dialog.getByRole('article', { name: 'Email preview' })).toContainText('Lead 1, as we said');
    await expect(dialog.frameLocator('iframe').getByText('Hi Lead 1')).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('what cannot be sent is refused at its field, and nothing that was written is lost', async () => {
    await subject.fill('{{ lead.firstName');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(subject).toHaveAttribute('aria-invalid', 'true');
    await expect(subject).toHaveAccessibleDescription(/Line 1/);
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    const leave = page.getByRole('dialog', { name: 'Discard changes?' });
    await leave.getByRole('button', { name: 'Cancel' }).click();
    await expect(subject).toHaveValue('{{ lead.firstName');
    expect((await next(0)).rewritten).toBe(false);
  });

  await test.step('saved, for this lead only, with the reason', async () => {
    await subject.fill('As we said, {{ lead.firstName }}');
    await dialog.getByRole('textbox', { name: 'Preview text' }).fill('');
    await dialog.getByRole('textbox', { name: 'Text', exact: true }).click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('Here is what you asked for.');
    await dialog.getByLabel('Reason (optional)').fill('We met at the fair');
    await dialog.getByLabel('Reason (optional)').press('Tab');
    await dialog.getByRole('button', { name: 'Save' }).press('Enter');
    await expect(dialog).toHaveCount(0);
    // A hovered toast stays, however long the scan below takes.
    await page.getByRole('button', { name: 'Undo' }).hover();
    await expect(page.getByText('Customized for this lead')).toBeVisible();
    await expect(page.getByText(/^Next message customized · by .+ · “We met at the fair”/)).toBeVisible();
    expect((await next(0)).content).toMatchObject({ subject: 'As we said, {{ lead.firstName }}', body: 'Here is what you asked for.' });
    expect((await next(1)).content).toMatchObject({ subject: 'Did it reach you?' });
    await expectAccessible(page);
  });

  await test.step('undone, done again, and back to the text of the sequence', async () => {
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText('Customized for this lead')).toHaveCount(0);
    await expect(page.getByText('“Did it reach you?”')).toBeVisible();
    await edit.click();
    await subject.fill('Second thoughts');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('“Second thoughts”')).toBeVisible();
    await edit.click();
    await dialog.getByRole('button', { name: 'Revert to the sequence’s text' }).click();
    await expect(page.getByText('“Did it reach you?”')).toBeVisible();
    expect((await next(0)).rewritten).toBe(false);
  });
});

test('a step is skipped, the next message is sent now, and the lead is removed', async ({ page, request }) => {
  const { leadIds, enrollmentIds } = await running(request, 'Onward', 2);
  const enrollment = async (n: number) => (await request.get(`/v1/enrollments/${enrollmentIds[n]}`)).json();
  await page.goto(`/leads/${leadIds[0]}`);
  // A wait has nothing to send.
  await expect(page.getByRole('button', { name: 'Skip step' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Send now' })).toHaveCount(0);

  await page.getByRole('button', { name: 'Skip step' }).press('Enter');
  const skip = page.getByRole('dialog', { name: 'Skip this step?' });
  await skip.getByLabel('Reason (optional)').fill('Asked to hear sooner');
  await expectAccessible(page);
  await skip.getByRole('button', { name: 'Skip step' }).press('Enter');
  await expect(page.getByText(/^Step skipped manually · by .+ · “Asked to hear sooner”/)).toBeVisible();

  // The second email waits for the minimum gap, unless it is sent now.
  await page.getByRole('button', { name: 'Send now' }).click();
  await page.getByRole('dialog', { name: 'Send now?' }).getByRole('button', { name: 'Send now' }).click();
  await expect.poll(async () => (await enrollment(0)).messages.length).toBe(2);
  await expect(page.getByText('Ended: all steps done').first()).toBeVisible();

  await page.goto(`/leads/${leadIds[1]}`);
  await page.getByRole('button', { name: 'Remove' }).click();
  const exit = page.getByRole('dialog', { name: 'Remove this lead?' });
  await expectAccessible(page);
  await exit.getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByText(/^Ended: removed manually/).first()).toBeVisible();
});
