import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';

const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text, 'latin1') });

test('leads from a file: column mapping, check, import and enrollment', async ({ page, request }) => {
  const made = await (await request.post('/v1/sequences', { data: { name: 'For the imported', templateId: 'framework-14-day' } })).json();
  const { revision } = await (await request.get(`/v1/sequences/${made.id}/draft`)).json();
  expect((await request.post(`/v1/sequences/${made.id}/versions`, { data: { revision } })).status()).toBe(201);
  await page.goto('/leads');
  await page.getByRole('link', { name: 'Import' }).click();
  await expectAccessible(page);

  // A workbook is not CSV. Another file can be chosen.
  const choose = async (chosen: ReturnType<typeof file>) => {
    const asked = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose file' }).click();
    await (await asked).setFiles(chosen);
  };
  await choose(file('leads.xlsx', 'PK\u0003\u0004'));
  await expect(page.getByRole('alert')).toContainText('Save it as CSV in Excel');

  const rows = Array.from({ length: 260 }, (_, n) => `lead-${n}@bulk.example;J\u00fcrgen;+49301234${1000 + n};Europe/Berlin`);
  await choose(
    file('messe.csv', ['E-Mail;Vorname;Handy;Zeitzone', ...rows, 'kaputt;Bo;;', 'zone@bulk.example;Eve;;Europe/Atlantis'].join('\r\n')),
  );
  await page.getByRole('combobox', { name: '“Handy” maps to' }).click();
  await page.getByRole('option', { name: /^Phone/ }).click();
  await page.getByRole('button', { name: 'Check 262 rows' }).click();
  await expect(page.getByRole('table', { name: 'Refused rows' })).toContainText('262kaputt');
  // An unknown time zone drops the value, not the lead.
  await expect(page.getByText('Europe/Atlantis').first()).toBeVisible();
  await expectAccessible(page);
  expect((await (await request.get('/v1/leads?search=bulk.example')).json()).items).toEqual([]);

  await page.getByRole('button', { name: 'Import 261 leads' }).click();
  await expect(page.getByText('added', { exact: true })).toBeVisible();
  const [lead] = (await (await request.get('/v1/leads?search=lead-7@bulk.example')).json()).items;
  expect(lead).toMatchObject({ firstName: 'Jürgen', phone: '+493012341007', timeZone: 'Europe/Berlin' });

  await page.getByRole('combobox', { name: 'Sequence' }).click();
  await page.getByRole('option', { name: 'For the imported' }).click();
  await page.getByRole('button', { name: 'Enroll 261 leads' }).click();
  await expect(page.getByText('261 leads enrolled.')).toBeVisible();
  await expectAccessible(page);
});
