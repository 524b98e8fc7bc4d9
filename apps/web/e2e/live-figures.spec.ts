import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { choose, step } from './editor.ts';
import { running } from './living.ts';

test('live figures by version and period, with shares on the edges', async ({ page, request }) => {
  const { id, leadIds } = await running(request, 'Figures', 3);
  const { items } = await (await request.get(`/v1/messages?leadId=${leadIds[0]}`)).json();
  await request.post('/v1/events', { data: { key: `reply-${id}`, name: 'replied', messageId: items[0].id, properties: {} } });
  await page.goto(`/sequences/${id}`);
  await expect(step(page, 'Rest')).toBeVisible();
  // Leads are on the way, so that is what one sees.
  await expect(page.getByRole('button', { name: 'Live', exact: true })).toHaveAttribute('aria-pressed', 'true');

  const legend = page.getByRole('region', { name: 'Live figures' });
  await expect(legend.getByRole('status')).toHaveText('2 leads on the way, 1 through');
  await expect(step(page, 'Rest')).toContainText('2 here');
  await expect(page.getByText('3 · 100 %').first()).toBeVisible();
  await expect(step(page, 'Rest')).toContainText('100 % stopped here');
  await choose(page, 'Version', 'Version 1');
  await choose(page, 'Period', 'Came in the last 24 hours');
  await expect(legend.getByRole('status')).toHaveText('2 leads on the way, 1 through');
  await expect(step(page, 'Rest')).toContainText('2 here');
  await expectAccessible(page);
});
