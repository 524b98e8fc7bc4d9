import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { arrowTo, choose, expectFocusIn, tabTo } from './editor.ts';
import { running } from './running-sequence.ts';

const row = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(name) });

async function ask(page: Page, name: string, item: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: `Actions for ${name}` }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

test('a sequence is paused, resumed over hours, closed, archived and restored', async ({ page, request }) => {
  const name = `Living ${Date.now()}`;
  const { id } = await running(request, name, 3);
  await page.goto('/sequences');

  await test.step('paused, with the consequences', async () => {
    await ask(page, name, 'Pause…');
    const dialog = page.getByRole('dialog', { name: `Pause “${name}”?` });
    await expect(dialog).toContainText('3 active leads.');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Pause' }).click();
    await expect(row(page, name)).toContainText('Paused');
  });

  await test.step('resumed, spread over hours', async () => {
    await ask(page, name, 'Resume…');
    const dialog = page.getByRole('dialog', { name: `Resume “${name}”?` });
    await dialog.getByLabel('Spread overdue leads over (hours)').fill('4');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Resume' }).click();
    await expect(page.getByText(`“${name}” resumed.`)).toBeVisible();
    await expect(row(page, name)).toContainText('Live');
  });

  await test.step('closed to new leads, from the editor', async () => {
    await page.goto(`/sequences/${id}`);
    await page.getByRole('button', { name: /Sequence status/ }).click();
    await page.getByRole('menuitem', { name: 'Close to new leads…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Close to new leads' }).click();
    await expect(page.getByRole('button', { name: /Sequence status/ })).toContainText('Closed to new leads');
    const lead = await (await request.post('/v1/leads', { data: { email: `late.${id}@example.com` } })).json();
    const { refused } = await (await request.post(`/v1/sequences/${id}/enrollments`, { data: { leadIds: [lead.id] } })).json();
    expect(refused).toEqual([{ leadId: lead.id, reason: 'closed' }]);
  });

  await test.step('archived, found, restored', async () => {
    await page.goto('/sequences');
    await ask(page, name, 'Archive…');
    const dialog = page.getByRole('dialog', { name: `Archive “${name}”?` });
    await expect(dialog).toContainText('They stop at their step');
    await dialog.getByRole('button', { name: 'Archive' }).click();
    await expect(row(page, name)).toHaveCount(0);
    await page.getByRole('button', { name: 'Archived' }).click();
    await expect(row(page, name)).toContainText('Archived');
    await expectAccessible(page);
    await ask(page, name, 'Restore…');
    await page.getByRole('dialog').getByRole('button', { name: 'Restore' }).click();
    await expect(page.getByRole('dialog')).toContainText('Rescheduled');
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).first().click();
    await page.reload();
    await expect(row(page, name)).toContainText('Live');
  });
});

test('the same by keyboard alone, and the focus returns', async ({ page, request }) => {
  const name = `By keyboard ${Date.now()}`;
  const { id } = await running(request, name, 2);
  await page.goto('/sequences');
  const acts = page.getByRole('button', { name: `Actions for ${name}` });
  const item = (label: string) => page.getByRole('menuitem', { name: label });
  /** Moves down the menu to an item. */
  const walkTo = async (label: string) => {
    await acts.press('Enter');
    await expect(page.getByRole('menu')).toBeVisible();
    await expect(page.getByRole('menuitem').first()).toBeFocused();
    await arrowTo(page, item(label));
  };

  await test.step('a menu and a dialog that are left again', async () => {
    await walkTo('Pause…');
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('menu')).toHaveCount(0);
    await expect(acts).toBeFocused();
    await walkTo('Pause…');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: `Pause “${name}”?` });
    await expectFocusIn(dialog);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(acts).toBeFocused();
  });

  await test.step('paused', async () => {
    await walkTo('Pause…');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: `Pause “${name}”?` });
    await tabTo(page, dialog.getByRole('button', { name: 'Pause' }));
    await page.keyboard.press('Enter');
    await expect(row(page, name)).toContainText('Paused');
    await expect(dialog).toHaveCount(0);
    await expect(acts).toBeFocused();
  });

  await test.step('resumed, spread over hours', async () => {
    await walkTo('Resume…');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: `Resume “${name}”?` });
    await tabTo(page, dialog.getByLabel('Spread overdue leads over (hours)'));
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('2');
    await tabTo(page, dialog.getByRole('button', { name: 'Resume' }));
    await page.keyboard.press('Enter');
    await expect(row(page, name)).toContainText('Live');
    await expect(dialog).toHaveCount(0);
    await expect(acts).toBeFocused();
  });

  await test.step('closed to new leads, from the editor', async () => {
    await page.goto(`/sequences/${id}`);
    const status = page.getByRole('button', { name: /Sequence status/ });
    await status.press('Enter');
    await item('Close to new leads…').press('Enter');
    const dialog = page.getByRole('dialog');
    await tabTo(page, dialog.getByRole('button', { name: 'Close to new leads' }));
    await page.keyboard.press('Enter');
    await expect(dialog).toHaveCount(0);
    await expect(status).toContainText('Closed to new leads');
    await expect(status).toBeFocused();
  });
});

test('enrollment rules are edited and saved', async ({ page, request }) => {
  const name = `Rules ${Date.now()}`;
  const { id } = await running(request, name, 1);
  await page.goto('/sequences');
  await ask(page, name, 'Enrollment rules…');
  const dialog = page.getByRole('dialog', { name: `Enrollment rules for “${name}”` });
  await choose(page, 'Allow re-enrollment', /^After some days/);
  await dialog.getByLabel('Days', { exact: true }).fill('45');
  await choose(page, 'Other sequences at the same time', /^Not with sequences in the same group/);
  await dialog.getByLabel('Group').fill('outbound');
  await dialog.getByLabel('Priority').fill('10');
  await dialog.getByRole('switch', { name: 'Limit new leads per day' }).click();
  await dialog.getByLabel('Max leads per day').fill('50');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Enrollment rules saved.')).toBeVisible();
  expect(await (await request.get(`/v1/sequences/${id}/enroll-rules`)).json()).toEqual({
    reenroll: { afterDays: 45 },
    exclusiveGroup: 'outbound',
    priority: 10,
    perDay: 50,
  });
  await ask(page, name, 'Enrollment rules…');
  await expect(dialog.getByLabel('Group')).toHaveValue('outbound');
});
