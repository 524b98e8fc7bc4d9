import { type SmtpSink, startSmtpSink } from '@touchline/testing';
import { type APIRequestContext, expect, request, test } from '@playwright/test';
import { PORTS } from './ports.ts';

const address = `http://localhost:${PORTS.smtp}`;

let sink: SmtpSink;
let api: APIRequestContext;

test.beforeAll(async () => {
  sink = await startSmtpSink({ port: PORTS.mailServer });
  api = await request.newContext({ baseURL: address });
});
test.afterAll(async () => {
  await api.dispose();
  await sink.stop();
});

test('the shipped cadence leaves by SMTP, and its tracked link takes the lead down the branch', async ({ page }) => {
  const { items: sequences } = await (await api.get('/v1/sequences')).json();
  const [{ id: sequenceId }] = sequences;
  const email = 'reader@example.com';
  const lead = await (await api.post('/v1/leads', { data: { email, firstName: 'Rita', timeZone: 'Asia/Kolkata', isTest: true } })).json();
  const { enrolled } = await (
    await api.post(`/v1/sequences/${sequenceId}/enrollments`, { data: { leadIds: [lead.id], isTest: true } })
  ).json();
  const [{ enrollmentId }] = enrolled;
  const position = async () => (await (await api.get(`/v1/enrollments/${enrollmentId}`)).json()).position.stepId as string;
  const skip = () => api.post(`/v1/enrollments/${enrollmentId}/acts`, { data: { type: 'skip-wait' } });

  // Two weeks in a few seconds: whatever it waits for is skipped until the useful email has come.
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
  // A headless browser is a machine; a reader's is not.
  const browser = await page.evaluate(() => navigator.userAgent.replace('Headless', ''));
  const answer = await api.get(link, { maxRedirects: 0, headers: { 'user-agent': browser } });
  expect(answer.status()).toBe(302);
  expect(answer.headers()['location']).toBe('https://example.com/guide');
  await expect.poll(position).not.toBe(before);

  const { timeline } = await (await api.get(`/v1/enrollments/${enrollmentId}`)).json();
  const decided = timeline.find((line: { entry: { what: string } }) => line.entry.what === 'decided');
  expect(decided.entry.exit).toBe('yes');
});
