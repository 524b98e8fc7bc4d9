import { type SmtpSink, startSmtpSink } from '@touchline/testing';
import { type APIRequestContext, expect, request, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { cadence } from './running-sequence.ts';
import { PORTS } from './ports.ts';

const address = `http://localhost:${PORTS.smtp}`;

let sink: SmtpSink;
let api: APIRequestContext;
/** Leads whose email the server refuses until a test allows it. */
let refused = true;

test.beforeAll(async () => {
  const refusal = { code: 554, message: '5.6.0 Message content rejected' };
  sink = await startSmtpSink({ port: PORTS.mailServer, refuse: (to) => (refused && to.startsWith('resend-') ? refusal : null) });
  api = await request.newContext({ baseURL: address });
});
test.beforeEach(() => {
  refused = true;
});
test.afterAll(async () => {
  await api.dispose();
  await sink.stop();
});

test('the shipped cadence is sent by SMTP, and its tracked link moves the lead to the branch', async ({ page }) => {
  const { items: sequences } = await (await api.get('/v1/sequences')).json();
  const [{ id: sequenceId }] = sequences;
  const email = 'reader@example.com';
  const lead = await (await api.post('/v1/leads', { data: { email, firstName: 'Rita', timeZone: 'Asia/Kolkata', isTest: true } })).json();
  const { enrolled } = await (
    await api.post(`/v1/sequences/${sequenceId}/enrollments`, { data: { leadIds: [lead.id], isTest: true } })
  ).json();
  const [{ enrollmentId }] = enrolled;
  const position = async () => (await (await api.get(`/v1/enrollments/${enrollmentId}`)).json()).position.stepId as string;
  const skip = () => api.post(`/v1/enrollments/${enrollmentId}/actions`, { data: { type: 'skip-wait' } });

  // Two weeks in a few seconds: waits are skipped until the email with the link is sent.
  const useful = () => sink.to(email).find((mail) => mail.html.includes('/t/c/') && mail.headers['subject']?.includes('three questions'));
  await expect(async () => {
    if (useful() === undefined) await skip();
    expect(useful()).toBeDefined();
  }).toPass({ intervals: [300], timeout: 60_000 });

  const mail = useful();
  expect(mail?.headers['list-unsubscribe']).toContain(`${address}/t/u/`);
  expect(mail?.headers['message-id']).toMatch(/^<.+@.+>$/);
  const link = /href="([^"]*\/t\/c\/[^"]*)"/.exec(mail?.html ?? '')?.[1] ?? '';
  expect(link).toContain(address);
  const before = await position();
  // A headless browser is classified as a bot, so the request has the user agent of a person.
  const browser = await page.evaluate(() => navigator.userAgent.replace('Headless', ''));
  const answer = await api.get(link, { maxRedirects: 0, headers: { 'user-agent': browser } });
  expect(answer.status()).toBe(302);
  expect(answer.headers()['location']).toBe('https://example.com/guide');
  await expect.poll(position).not.toBe(before);

  const { timeline } = await (await api.get(`/v1/enrollments/${enrollmentId}`)).json();
  const decided = timeline.find((line: { entry: { what: string } }) => line.entry.what === 'decided');
  expect(decided.entry.exit).toBe('yes');
});

/** Leads whose first email was rejected permanently. */
async function failed(name: string, many: number) {
  const { id, draftRevision } = await (await api.post('/v1/sequences', { data: { name, document: cadence(2) } })).json();
  expect((await api.post(`/v1/sequences/${id}/versions`, { data: { revision: draftRevision } })).status()).toBe(201);
  const leads: { id: string; email: string }[] = [];
  for (let n = 1; n <= many; n += 1) {
    const email = `resend-${n}.${id}@example.com`;
    leads.push({ id: (await (await api.post('/v1/leads', { data: { email, firstName: 'Rita' } })).json()).id, email });
  }
  await api.post(`/v1/sequences/${id}/enrollments`, { data: { leadIds: leads.map((lead) => lead.id) } });
  const failures = async () => (await (await api.get(`/v1/messages?sequenceId=${id}&status=failed`)).json()).items.length;
  await expect.poll(failures, { timeout: 30_000 }).toBe(many);
  return leads;
}

test('a failed message is resent from the lead page, with author and reason in the history', async ({ page }) => {
  const [lead] = await failed('Resend one', 1);
  await page.goto(`${address}/leads/${lead?.id}`);
  await page.getByRole('button', { name: 'Resend' }).click();
  const dialog = page.getByRole('dialog', { name: 'Resend failed messages?' });
  await expect(dialog).toContainText('1 message is queued again');
  await expect(dialog).toContainText('No lead gets a message twice');
  await dialog.getByLabel('Reason').fill('The attachment was taken out');
  await expectAccessible(page);
  refused = false;
  await dialog.getByRole('button', { name: 'Resend 1 message' }).click();
  await expect.poll(() => sink.to(lead?.email ?? '').length, { timeout: 20_000 }).toBe(1);
  await expect(page.getByText('“The attachment was taken out”')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Resend' })).toHaveCount(0);
});

test('a group is resent from the operations page, and suppressed leads are listed as skipped', async ({ page }) => {
  const leads = await failed('Resend many', 3);
  await api.post('/v1/suppressions', { data: { rows: [{ address: leads[2]?.email, reason: 'complained' }], source: 'person' } });
  await page.goto(`${address}/operations`);
  await page.getByRole('button', { name: 'Resend 3 messages of Resend many' }).click();
  const dialog = page.getByRole('dialog', { name: 'Resend failed messages?' });
  await expect(dialog).toContainText('2 messages are queued again');
  await expect(dialog).toContainText('Not resent: 1 to suppressed addresses');
  await dialog.getByLabel('Reason').fill('The filter was corrected');
  await expectAccessible(page);
  refused = false;
  await dialog.getByRole('button', { name: 'Resend 2 messages' }).click();
  await expect(page.getByText('2 messages are queued again.')).toBeVisible();
  await expect.poll(() => leads.map(({ email }) => sink.to(email).length), { timeout: 20_000 }).toEqual([1, 1, 0]);
  await expect(page.getByRole('button', { name: 'Resend 1 message of Resend many' })).toBeVisible({ timeout: 15_000 });
});
