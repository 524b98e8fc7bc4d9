import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { command, draftOf, openDrawn, openNew, step, tabTo } from './editor.ts';

test('the length of a cadence is changed with a preview, as one edit, by mouse and by keyboard', async ({ page, request }) => {
  const id = await openNew(page, request, 'Retimed', 'framework-14-day');
  const before = await draftOf(page, id);
  await page.getByRole('button', { name: 'File' }).click();
  await page.getByRole('menuitem', { name: 'Change length…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Change length' });
  await expect(dialog).toContainText('The last touch is now 14 days after enrollment.');
  const apply = dialog.getByRole('button', { name: 'Change length' });
  await expect(apply).toBeDisabled();
  await dialog.getByRole('button', { name: '7 days' }).click();
  await expect(dialog.getByRole('row').last()).toContainText(/Day 14, .+Day 7, /);
  await expect(dialog).toContainText(/on the same day as the previous touch/i);
  await expectAccessible(page);
  await apply.click();
  await expect.poll(async () => (await draftOf(page, id)).nodes).not.toEqual(before.nodes);
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(async () => (await draftOf(page, id)).nodes).toEqual(before.nodes);

  // By keyboard alone, from the list.
  await page.getByRole('button', { name: 'Outline' }).press('Enter');
  await command(page, 'length');
  await expect(dialog.getByLabel('New length (days)')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('21');
  await tabTo(page, apply);
  await page.keyboard.press('Enter');
  await expect(page.getByText('The last touch is now 21 days after enrollment.', { exact: true })).toBeVisible();
  await expect(dialog).toBeHidden();
});

test('two selected steps are swapped, and an impossible swap gives the reason', async ({ page, request }) => {
  await openDrawn(page, request, 'Swapped', [
    { id: 'one', kind: 'wait', label: 'One', at: [40, 200] },
    { id: 'two', kind: 'wait', label: 'Two', at: [40, 360] },
    { id: 'three', kind: 'wait', label: 'Three', at: [40, 520] },
  ]);
  await step(page, 'One').click();
  await step(page, 'Three').click({ modifiers: ['Shift'] });
  await step(page, 'Three').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Swap steps' }).click();
  await expect(step(page, 'Three')).toHaveAccessibleName(/Next: Two/);
  await expect(step(page, 'Two')).toHaveAccessibleName(/Next: One/);

  // Swap back by keyboard. Then try the start, which cannot move.
  const swap = () => command(page, 'swap');
  await swap();
  await expect(step(page, 'One')).toHaveAccessibleName(/Next: Two/);
  await step(page, 'Start').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ControlOrMeta+ArrowUp');
  await swap();
  await expect(page.getByText('The start must stay first.')).toBeVisible();
  await expectAccessible(page);
});
