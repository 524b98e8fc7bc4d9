import { deleteNodes } from '@touchline/sequence';
import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { choose, expectFocusIn, step, tabTo } from './editor.ts';
import { cadence, redraw, running } from './running-sequence.ts';

test('publishing previews the plan for active leads and moves them', async ({ page, request }) => {
  const { id, enrollmentIds } = await running(request, 'Plan', 3);
  await redraw(request, id, cadence(5));
  await page.goto(`/sequences/${id}`);
  await expect(step(page, 'Rest')).toBeVisible();
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Publish version 2' });
  await expect(dialog).toContainText('3 active leads');
  await expect(dialog).toContainText('If moved: 3 later');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Move all eligible to version 2' }).click();
  await expect(dialog.getByLabel('becomes', { exact: true })).toBeVisible();
  await expect(dialog.getByRole('combobox', { name: 'Plan for leads at Rest' })).toContainText('Continue at the same step');
  await dialog.getByRole('button', { name: 'Publish version 2' }).click();

  const moving = page.getByRole('dialog', { name: 'Moving leads to version 2' });
  await expect(moving).toContainText('3 leads moved');
  await expectAccessible(page);
  for (const enrollment of enrollmentIds) {
    expect((await (await request.get(`/v1/enrollments/${enrollment}`)).json()).versionNumber).toBe(2);
  }
});

test('publish by keyboard alone, and the focus returns', async ({ page, request }) => {
  const { id, enrollmentIds } = await running(request, 'Keys only', 2);
  await redraw(request, id, cadence(5));
  await page.goto(`/sequences/${id}`);
  await expect(step(page, 'Rest')).toBeVisible();
  const publish = page.getByRole('button', { name: 'Publish', exact: true });
  await publish.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Publish version 2' });
  await expect(dialog).toContainText('2 active leads');
  await expectFocusIn(dialog);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(publish).toBeFocused();

  await page.keyboard.press('Enter');
  await tabTo(page, dialog.getByRole('button', { name: 'Keep all on their version' }));
  await page.keyboard.press('ArrowRight');
  await expect(dialog.getByRole('button', { name: 'Move all eligible to version 2' })).toBeFocused();
  await page.keyboard.press('Enter');
  await tabTo(page, dialog.getByRole('combobox', { name: 'Plan for leads at Rest' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option', { name: 'Continue at the same step' })).toBeFocused();
  await page.keyboard.press('Escape');
  // The list is closed, and the dialog stays open.
  await expect(page.getByRole('listbox')).toHaveCount(0);
  await tabTo(page, dialog.getByRole('textbox', { name: 'Release note (optional)' }));
  await page.keyboard.type('Five days');
  await tabTo(page, dialog.getByRole('button', { name: 'Publish version 2' }));
  await page.keyboard.press('Enter');

  const moving = page.getByRole('dialog', { name: 'Moving leads to version 2' });
  await expect(moving).toContainText('2 leads moved');
  await expectFocusIn(moving);
  await tabTo(page, moving.getByRole('button', { name: 'Close' }).first());
  await page.keyboard.press('Enter');
  await expect(moving).toHaveCount(0);
  await expect(publish).toBeFocused();
  expect((await (await request.get(`/v1/enrollments/${enrollmentIds[0]}`)).json()).versionNumber).toBe(2);
});

test('leads at a removed step stay until a target step is chosen', async ({ page, request }) => {
  const { id, enrollmentIds } = await running(request, 'Removed', 2);
  await redraw(request, id, deleteNodes(cadence(2), ['rest']));
  await page.goto(`/sequences/${id}`);
  await expect(step(page, 'Once more')).toBeVisible();
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  const publish = page.getByRole('dialog', { name: 'Publish version 2' });
  await expect(publish).toContainText('removed');
  await publish.getByRole('button', { name: 'Publish version 2' }).click();
  await expect(page.getByText('Version 2 is live.')).toBeVisible();
  await expect(publish).toHaveCount(0);

  // Nothing to publish, but leads still need a decision.
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  const live = page.getByRole('dialog', { name: 'Version 2 is live' });
  await expect(live.getByRole('button', { name: /^Move 0/ })).toBeDisabled();
  await choose(page, 'Plan for leads at', 'Continue at: Done');
  await live.getByRole('button', { name: 'Move 2 to version 2' }).click();
  await expect(page.getByRole('dialog', { name: 'Moving leads to version 2' })).toContainText('2 leads moved');
  await expect
    .poll(async () => (await (await request.get(`/v1/enrollments/${enrollmentIds[0]}`)).json()).status, { timeout: 20_000 })
    .toBe('ended');
});
