import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { openNew, step } from './editor.ts';

test('tabs with the same open sequence see each other', async ({ page, request, context }) => {
  const { name } = await (await request.get('/v1/me')).json();
  const id = await openNew(page, request, 'Two of us');
  const here = page.getByRole('status', { name: 'Other viewers' });
  await expect(here).toHaveText('');
  const other = await context.newPage();
  await other.goto(`/sequences/${id}`);
  await expect(other.getByText(`${name} is viewing`)).toBeVisible();
  await page.bringToFront();
  await expect(here).toContainText(`${name} is viewing`);
  await expectAccessible(page);
  await other.close();
  await expect(here).not.toContainText('viewing', { timeout: 30_000 });
});

test('a comment on a step is marked, resolved and visible to others', async ({ page, request }) => {
  const { name } = await (await request.get('/v1/me')).json();
  const id = await openNew(page, request, 'Talk');
  await step(page, 'Start').click();
  await page.getByLabel('Write a comment').fill('Who comes in here?');
  await page.getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(page.getByRole('list', { name: 'Comments' })).toContainText('Who comes in here?');
  await expect(step(page, 'Start')).toContainText('1 comment');
  await expectAccessible(page);
  const { items } = await (await request.get(`/v1/sequences/${id}/comments`)).json();
  expect(items).toMatchObject([{ node: 'start', text: 'Who comes in here?', by: name }]);

  await page.getByRole('button', { name: 'Resolve' }).click();
  await expect(step(page, 'Start')).not.toContainText('1 comment');
  await page.getByRole('button', { name: '1 resolved' }).click();
  await page.getByRole('button', { name: 'Reopen' }).click();
  await expect(step(page, 'Start')).toContainText('1 comment');
});
