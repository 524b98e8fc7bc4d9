import { addNode, connect, emptyDocument } from '@touchline/sequence';
import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';

test.use({ viewport: { width: 390, height: 844 } });

test('on a phone the bar counts an alert, which is shown and marked as read', async ({ page, request }) => {
  const text = `Call <b>Nora</b> ${Date.now()}`;
  let { document } = addNode(emptyDocument('UTC'), { id: 'tell', kind: 'alert', config: { text }, position: { x: 0, y: 160 } });
  ({ document } = addNode(document, { id: 'done', kind: 'end', position: { x: 0, y: 320 } }));
  for (const [from, to] of [
    ['start', 'tell'],
    ['tell', 'done'],
  ] as const) {
    const linked = connect(document, from, 'next', to);
    if (!linked.ok) throw new Error(linked.reason);
    ({ document } = linked);
  }
  const { id, draftRevision } = await (await request.post('/v1/sequences', { data: { name: 'Alert the owner', document } })).json();
  expect((await request.post(`/v1/sequences/${id}/versions`, { data: { revision: draftRevision } })).status()).toBe(201);
  const data = { firstName: 'Nora', lastName: 'Ibe', email: `alert-${id}@example.com` };
  const lead = await (await request.post('/v1/leads', { data })).json();
  await request.post(`/v1/sequences/${id}/enrollments`, { data: { leadIds: [lead.id] } });
  await expect.poll(async () => (await (await request.get('/v1/alerts/unread')).json()).unread, { timeout: 30_000 }).toBeGreaterThan(0);

  await page.goto('/sequences');
  const more = page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: /More\s*\d+ open/ });
  await expect(more).toBeVisible();
  await expectAccessible(page);
  await more.click();
  await page.getByRole('menuitem', { name: /Alerts \(\d+\)/ }).click();
  await expect(page.getByText(text)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: `Mark as read: ${text}` }).click();
  await expect(page.getByText(text)).toHaveCount(0);
  await page.goto(`/leads/${lead.id}`);
  await expect(page.getByText(`Owner notified: ${text}`, { exact: true })).toBeVisible();
});
