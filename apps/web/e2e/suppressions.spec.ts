import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';

test('an opt-out in a reply is shown on the lead, lifted with a reason, and kept in the history', async ({ page, request }) => {
  const made = await (await request.post('/v1/sequences', { data: { name: 'For opt-outs', templateId: 'framework-14-day' } })).json();
  const { revision } = await (await request.get(`/v1/sequences/${made.id}/draft`)).json();
  expect((await request.post(`/v1/sequences/${made.id}/versions`, { data: { revision } })).status()).toBe(201);
  const email = `enough-${Date.now()}@example.com`;
  const lead = await (
    await request.post('/v1/leads', { data: { email, phone: '+12125550147', firstName: 'Nora', lastName: 'Ibe' } })
  ).json();
  await request.post(`/v1/sequences/${made.id}/enrollments`, { data: { leadIds: [lead.id] } });
  const event = {
    key: `stop-${email}`,
    name: 'replied',
    leadId: lead.id,
    properties: { text: 'Please take me off your list.\n\n-- \nNora' },
  };
  expect((await request.post('/v1/events', { data: event })).status()).toBe(202);

  await page.goto(`/leads/${lead.id}`);
  const reach = page.getByRole('region', { name: 'Reachability' });
  await expect(reach).toContainText('Suppressed: unsubscribed · No consent');
  await expectAccessible(page);
  await reach.getByRole('button', { name: 'Lift the suppression of Email' }).click();
  const dialog = page.getByRole('dialog', { name: 'Lift this suppression?' });
  await expect(dialog).toContainText('Enrollments that ended stay ended');
  await dialog.getByLabel('Reason').fill('She called and wants the mails');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Lift suppression' }).click();
  await expect(reach.getByRole('button', { name: 'Lift the suppression of Email' })).toHaveCount(0);

  await page.getByRole('link', { name: 'Suppressions' }).click();
  await page.getByRole('searchbox', { name: 'Search suppressions' }).fill(email);
  await expect(page.getByText(`No address matches “${email}”`)).toBeVisible();
  await page.getByRole('button', { name: 'Lifted' }).click();
  await expect(page.getByRole('table')).toContainText('She called and wants the mails');
  await expectAccessible(page);
});

test('a list from another tool is checked, suppressed and exported', async ({ page, request }) => {
  await page.goto('/suppressions');
  const asked = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import' }).first().click();
  await page.getByRole('button', { name: 'Choose file' }).click();
  const text = 'Email,Reason\nold-1@tool.example,unsubscribed\nold-2@tool.example,hard bounce\nbroken,\n';
  await (await asked).setFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.getByRole('button', { name: 'Check 3 rows' }).click();
  await expect(page.getByText('2 new · 0 already suppressed · 1 refused')).toBeVisible();
  expect((await (await request.get('/v1/suppressions?search=tool.example')).json()).items).toEqual([]);
  await page.getByRole('button', { name: 'Suppress 2 addresses' }).click();
  await expect(page.getByRole('table')).toContainText('old-1@tool.example');
  await expectAccessible(page);
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Export' }).click();
  expect((await downloading).suggestedFilename()).toBe('suppressions.csv');
  const refused = await request.get('/v1/suppressions/export');
  expect(await refused.text()).toContain('old-2@tool.example,email,do-not-contact,import,');
});
