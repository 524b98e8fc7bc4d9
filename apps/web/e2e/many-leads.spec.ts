import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { choose, step } from './editor.ts';
import { running } from './running-sequence.ts';

test('many leads are paused, resumed and removed, each with a reason', async ({ page, request }) => {
  const { id, leadIds } = await running(request, 'Many', 4);
  await page.goto(`/sequences/${id}/leads`);
  await expect(page.getByText('4 leads', { exact: true })).toBeVisible();

  await page.getByRole('checkbox', { name: 'Select all on this page' }).click();
  const bar = page.getByRole('toolbar', { name: 'Selected leads' });
  await expect(bar).toContainText('4 leads selected');
  await expectAccessible(page);
  await bar.getByRole('button', { name: 'Pause' }).click();
  const pause = page.getByRole('dialog', { name: 'Pause 4 leads?' });
  await pause.getByLabel('Reason (optional)').fill('Holidays');
  await expectAccessible(page);
  await pause.getByRole('button', { name: 'Pause' }).click();
  await expect(pause.getByRole('status')).toContainText('4 leads');
  await pause.getByRole('button', { name: 'Close' }).first().click();
  await expect(bar).toHaveCount(0);

  await page.getByRole('button', { name: 'Paused', exact: true }).click();
  await expect(page).toHaveURL(/status=paused/);
  await expect(page.getByText('4 leads', { exact: true })).toBeVisible();
  await page.getByRole('checkbox', { name: 'Select Lead 1 Many' }).click();
  await page.getByRole('checkbox', { name: 'Select Lead 2 Many' }).click();
  await bar.getByRole('button', { name: 'Remove' }).click();
  const exit = page.getByRole('dialog', { name: 'Remove 2 leads?' });
  await exit.getByRole('button', { name: 'Remove' }).click();
  await expect(exit.getByRole('status')).toContainText('2 leads');
  await exit.getByRole('button', { name: 'Close' }).first().click();
  await expect(page.getByText('2 leads', { exact: true })).toBeVisible();

  await page.goto(`/leads/${leadIds[0]}`);
  await expect(page.getByText(/^Paused · by .+ · “Holidays”/)).toBeVisible();
  await expect(page.getByText(/^Ended: removed manually/).first()).toBeVisible();
});

test('leads at a step are selected next to the canvas, and a bulk action applies', async ({ page, request }) => {
  const { id } = await running(request, 'Here', 3);
  await page.goto(`/sequences/${id}`);
  // With active leads, the live view is on.
  await expect(page.getByRole('button', { name: 'Live', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await step(page, 'Rest').click();
  await expect(page.getByText('Here now (3)')).toBeVisible();
  await page.getByRole('checkbox', { name: 'All leads here (3)' }).click();
  const bar = page.getByRole('toolbar', { name: 'Selected leads' });
  await expectAccessible(page);
  await bar.getByRole('button', { name: 'Skip step' }).click();
  const dialog = page.getByRole('dialog', { name: 'Skip the step for 3 leads?' });
  await dialog.getByRole('button', { name: 'Skip step' }).click();
  await expect(dialog.getByRole('status')).toContainText('3 leads');
  await dialog.getByRole('button', { name: 'Close' }).first().click();
  await expect(page.getByText('Here now (0)')).toBeVisible();
});

test('many leads are rescheduled, moved to a step and sent to now, also by keyboard', async ({ page, request }) => {
  const { id, enrollmentIds } = await running(request, 'Rare', 3);
  const enrollment = async (n: number) => (await request.get(`/v1/enrollments/${enrollmentIds[n]}`)).json();
  await page.goto(`/sequences/${id}/leads`);
  const all = page.getByRole('checkbox', { name: 'Select all on this page' });
  const bar = page.getByRole('toolbar', { name: 'Selected leads' });

  await test.step('rescheduled', async () => {
    await all.focus();
    await page.keyboard.press('Space');
    await bar.getByRole('button', { name: 'More' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Reschedule…' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Reschedule 3 leads?' });
    await dialog.getByLabel('Date').fill('2020-01-01');
    await expect(dialog.getByRole('button', { name: 'Reschedule' })).toBeDisabled();
    await dialog.getByLabel('Date').fill('2036-05-06');
    await dialog.getByLabel('Reason (optional)').fill('After the fair');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Reschedule' }).press('Enter');
    await expect(dialog.getByRole('status')).toContainText('3 leads');
    await dialog.getByRole('button', { name: 'Close' }).first().press('Enter');
    for (const n of [0, 1, 2]) expect((await enrollment(n)).dueAt).toMatch(/^2036-05-0/);
  });

  await test.step('moved to a step', async () => {
    await page.getByRole('checkbox', { name: 'Select Lead 1 Rare' }).click();
    await bar.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Move to a step…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Move 1 lead to another step?' });
    await expect(dialog.getByRole('button', { name: 'Move to a step' })).toBeDisabled();
    await choose(page, 'Step', /^Done/);
    await dialog.getByRole('button', { name: 'Move to a step' }).click();
    await expect(dialog.getByRole('status')).toContainText('1 lead');
    await dialog.getByRole('button', { name: 'Close' }).first().click();
    await expect.poll(async () => (await enrollment(0)).status).toBe('ended');
  });

  await test.step('send now, where a message waits', async () => {
    await request.post(`/v1/enrollments/${enrollmentIds[1]}/actions`, { data: { type: 'jump', step: 'again' } });
    await all.click();
    await bar.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Send now…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Send now to 3 leads?' });
    await dialog.getByRole('button', { name: 'Send now' }).click();
    await expect(dialog.getByRole('status')).toContainText('1 lead was not at a step where this applies');
    await dialog.getByRole('button', { name: 'Close' }).first().click();
    await expect.poll(async () => (await enrollment(1)).messages.length).toBe(2);
    expect((await enrollment(2)).stepId).toBe('rest');
  });
});

test('the next message of many leads is rewritten, previewed and undone, also by keyboard', async ({ page, request }) => {
  const { id, leadIds, enrollmentIds } = await running(request, 'Rewritten', 4);
  // One of them has finished and gets no further messages.
  await request.post(`/v1/enrollments/${enrollmentIds[3]}/actions`, { data: { type: 'jump', step: 'done' } });
  const next = async (n: number) => (await (await request.get(`/v1/enrollments/${enrollmentIds[n]}/next-message`)).json()).message;
  await page.goto(`/sequences/${id}/leads`);
  const bar = page.getByRole('toolbar', { name: 'Selected leads' });
  const open = async () => {
    await page.getByRole('checkbox', { name: 'Select all on this page' }).click();
    await bar.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Rewrite the next message…' }).click();
  };
  const dialog = page.getByRole('dialog', { name: 'Rewrite the next message to 4 leads' });
  const subject = dialog.getByRole('textbox', { name: 'Subject' });

  await test.step('as it arrives for one of them and for another', async () => {
    await open();
    await expect(dialog).toContainText('Once more, version 1: 3 leads');
    await expect(dialog.getByRole('article', { name: 'Email preview' })).toContainText('Did it reach you?');
    await expect(dialog.getByRole('button', { name: 'Rewrite for 3 leads' })).toBeDisabled();
    await subject.fill('{{ lead.firstName }}, in hall 4');
    await expect(dialog.getByRole('article', { name: 'Email preview' })).toContainText('Lead 1, in hall 4');
    await choose(page, 'Preview for', 'Lead 2 Rewritten');
    await expect(dialog.getByRole('article', { name: 'Email preview' })).toContainText('Lead 2, in hall 4');
    await expectAccessible(page);
  });

  await test.step('what cannot be sent is refused at its field, and nothing that was written is lost', async () => {
    await subject.fill('{{ lead.shoeSize }}');
    await dialog.getByRole('button', { name: 'Rewrite for 3 leads' }).click();
    await expect(subject).toHaveAccessibleDescription(/lead\.shoeSize .*does not exist/);
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: 'Discard changes?' }).getByRole('button', { name: 'Cancel' }).click();
    await expect(subject).toHaveValue('{{ lead.shoeSize }}');
  });

  await test.step('written, with the reason in each history', async () => {
    await subject.fill('In hall 4');
    await dialog.getByLabel('Reason (optional)').fill('The fair moved');
    await dialog.getByRole('button', { name: 'Rewrite for 3 leads' }).click();
    await expect(dialog.getByRole('status')).toContainText('3 leads');
    for (const n of [0, 1, 2]) expect(await next(n)).toMatchObject({ rewritten: true, content: { subject: 'In hall 4' } });
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Close' }).first().click();
    await expect(bar).toHaveCount(0);
  });

  await test.step('again by keyboard alone, overwriting customized messages, and undone', async () => {
    await page.getByRole('checkbox', { name: 'Select all on this page' }).press('Space');
    await bar.getByRole('button', { name: 'More' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Rewrite the next message…' }).press('Enter');
    await expect(dialog.getByRole('button', { name: 'Rewrite for 0 leads' })).toBeDisabled();
    await subject.press('ControlOrMeta+a');
    await page.keyboard.type('In hall 5');
    await dialog.getByRole('switch', { name: 'Also for the 3 leads with a customized message' }).press('Space');
    await dialog.getByRole('button', { name: 'Rewrite for 3 leads' }).press('Enter');
    await expect(dialog.getByRole('status')).toContainText('3 leads');
    expect((await next(2)).content.subject).toBe('In hall 5');
    await dialog.getByRole('button', { name: 'Undo for unsent messages' }).press('Enter');
    await expect.poll(async () => (await next(2)).rewritten).toBe(false);
    await expect(dialog.getByRole('status')).toContainText('3 leads');
    await dialog.getByRole('button', { name: 'Close' }).first().press('Enter');
  });

  await page.goto(`/leads/${leadIds[0]}`);
  await expect(page.getByText('“Did it reach you?”')).toBeVisible();
  await expect(page.getByText(/“The fair moved”/)).toBeVisible();
});
