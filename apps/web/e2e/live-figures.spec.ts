import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { choose, step } from './editor.ts';
import { running } from './running-sequence.ts';

test('live figures by version and period, with shares on the edges', async ({ page, request }) => {
  const { id, leadIds } = await running(request, 'Figures', 3);
  const { items } = await (await request.get(`/v1/messages?leadId=${leadIds[0]}`)).json();
  await request.post('/v1/events', { data: { key: `reply-${id}`, name: 'replied', messageId: items[0].id, properties: {} } });
  await page.goto(`/sequences/${id}`);
  await expect(step(page, 'Rest')).toBeVisible();
  // Active leads turn the live view on.
  await expect(page.getByRole('button', { name: 'Live', exact: true })).toHaveAttribute('aria-pressed', 'true');

  const legend = page.getByRole('region', { name: 'Live figures' });
  await expect(legend.getByRole('status')).toHaveText('2 active, 1 finished');
  await expect(step(page, 'Rest')).toContainText('2 here now');
  await expect(page.getByText('3 · 100%').first()).toBeVisible();
  await expect(step(page, 'Rest')).toContainText('1 dropped off here, 100%');
  await choose(page, 'Version', 'Version 1');
  await choose(page, 'Period', 'Enrolled in the last 24 hours');
  await expect(legend.getByRole('status')).toHaveText('2 active, 1 finished');
  await expect(step(page, 'Rest')).toContainText('2 here now');
  await expectAccessible(page);

  await test.step('the same by keyboard', async () => {
    const version = legend.getByRole('combobox', { name: 'Version' });
    await version.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('option', { name: 'Version 1' })).toBeFocused();
    await expectAccessible(page);
    await page.keyboard.press('Home');
    await expect(page.getByRole('option', { name: 'All versions' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(version).toContainText('All versions');
    await expect(version).toBeFocused();
    await page.keyboard.press('Tab');
    const period = legend.getByRole('combobox', { name: 'Period' });
    await expect(period).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('listbox')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('listbox')).toHaveCount(0);
    await expect(period).toBeFocused();
    // Escape closed the list and not the live view.
    await expect(legend).toBeVisible();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(legend.getByText('are waiting at this step')).toBeVisible();
    await expectAccessible(page);
  });
});

test('simulation and live view are exclusive modes, each with a way back', async ({ page, request }) => {
  const { id } = await running(request, 'One mode', 1);
  await page.goto(`/sequences/${id}`);
  const modes = page.getByRole('group', { name: 'Mode' });
  const mode = (name: string) => modes.getByRole('button', { name, exact: true });
  const pressed = modes.locator('[aria-pressed="true"]');
  const figures = page.getByRole('region', { name: 'Live figures' });
  await expect(pressed).toHaveAccessibleName('Live');
  await expect(figures).toBeVisible();

  await mode('Simulate').click();
  await expect(pressed).toHaveAccessibleName('Simulate');
  await expect(figures).toHaveCount(0);
  await expect(step(page, 'Rest')).not.toContainText('here');
  // Leaving the simulation shows the leads again.
  await page.getByRole('button', { name: 'Close simulation' }).click();
  await expect(pressed).toHaveAccessibleName('Live');
  await expect(figures).toBeVisible();

  await mode('Simulate').click();
  await mode('Live').click();
  await expect(page.getByRole('heading', { name: 'Simulate' })).toHaveCount(0);
  await expect(figures).toBeVisible();
  await mode('Edit').click();
  await expect(pressed).toHaveAccessibleName('Edit');
  await expect(figures).toHaveCount(0);
  await page.reload();
  await expect(pressed).toHaveAccessibleName('Edit');
});
