import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { openNew, step } from './editor.ts';

test('an email is seen as the server composes it, and sent to oneself as a test', async ({ page, request }) => {
  await openNew(page, request, 'Try it', 'framework-14-day');
  const to = `me.${Date.now()}@example.com`;
  await page.locator('.react-flow__node', { hasText: 'Email' }).first().click();
  await page.getByRole('textbox', { name: 'Subject' }).fill('For {{ lead.firstName }}');
  await page.getByRole('button', { name: 'Preview', exact: true }).click();
  const email = page.getByRole('dialog', { name: 'Preview' }).getByRole('article', { name: 'The email' });
  await expect(email.getByRole('heading')).toHaveText('For Ada');
  await expect(email.frameLocator('iframe').getByText('Unsubscribe')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Send me a test' }).click();
  await expect(page.getByLabel('Send a test to')).toBeFocused();
  await page.keyboard.type('nobody');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Write one email address')).toBeVisible();
  await page.getByLabel('Send a test to').fill(to);
  await page.keyboard.press('Enter');
  await expect(page.getByText(`The test to ${to} is in the sandbox.`)).toBeVisible();
  const { items } = await (await request.get('/v1/sandbox/messages')).json();
  expect(items.find(({ recipient }: { recipient: string }) => recipient === to)).toMatchObject({ subject: '[Test] For Ada' });

  // The address is there the next time.
  await page.reload();
  await step(page, 'First text').click();
  await page.locator('.react-flow__node', { hasText: 'Email' }).first().click();
  await page.getByRole('button', { name: 'Send me a test' }).click();
  await expect(page.getByLabel('Send a test to')).toHaveValue(to);
});
