import { afterAll, beforeAll, expect, test } from 'vitest';
import { branched } from './test-kit/documents.ts';
import { keyNamed } from './test-kit/people.ts';
import { startTestApi, type TestApi } from './test-kit/test-api.ts';

const HOUR = 3_600_000;
const READER = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36' };

let app: TestApi;
let sequenceId: string;

beforeAll(async () => {
  app = await startTestApi();
  const made = await app.call('POST', '/v1/sequences', { name: 'Guide', document: branched() });
  sequenceId = made.body.id;
  await app.call('POST', `/v1/sequences/${sequenceId}/versions`, { revision: made.body.draftRevision });
});
afterAll(() => app.close());

let leads = 0;

/** Enrolls a new lead and delivers the first email. */
async function enroll() {
  leads += 1;
  const lead = await app.call('POST', '/v1/leads', { email: `lead-${leads}@example.com`, firstName: 'Nora', timeZone: 'America/New_York' });
  const answer = await app.call('POST', `/v1/sequences/${sequenceId}/enrollments`, { leadIds: [lead.body.id] });
  expect(answer.body.refused).toEqual([]);
  await app.settle();
  const enrollmentId: string = answer.body.enrolled[0].enrollmentId;
  return { leadId: lead.body.id as string, enrollmentId, email: lead.body.email as string };
}

async function inbox(email: string) {
  const { body } = await app.call('GET', '/v1/sandbox/messages');
  return body.items.filter((item: { recipient: string }) => item.recipient.includes(email));
}

async function open(email: string) {
  const [{ id }] = await inbox(email);
  return (await app.call('GET', `/v1/sandbox/messages/${id}`)).body;
}

const enrollment = async (id: string) => (await app.call('GET', `/v1/enrollments/${id}`)).body;

test('a click takes the lead down the branch for those who clicked', async () => {
  const { email, enrollmentId } = await enroll();
  const mail = await open(email);
  expect(mail.subject).toBe('A question about your request');
  const link = /href="http:\/\/localhost:4400(\/t\/c\/[^"]+)"/.exec(mail.html)?.[1];
  expect(link).toBeDefined();

  const before = await enrollment(enrollmentId);
  expect(before.position.stepId).toBe('clicked');
  expect(before.position.waitingFor).not.toBeNull();

  const answer = await app.call('GET', link ?? '', undefined, READER);
  expect(answer.status).toBe(302);
  expect(answer.headers.get('location')).toBe('https://example.com/guide');
  // A click counts when it is sure that no scanner is behind it.
  const heard = async () => (await app.call('GET', '/v1/events')).body.items.map(({ name }: { name: string }) => name);
  await expect.poll(heard, { timeout: 5_000 }).toContain('clicked');
  await app.settle();

  expect((await inbox(email)).map((item: { subject: string }) => item.subject)).toEqual(['Thanks for reading', mail.subject]);
  const { status, endReason, timeline } = await enrollment(enrollmentId);
  expect({ status, endReason }).toEqual({ status: 'ended', endReason: 'completed' });
  expect(timeline.map((line: { entry: { what: string; exit?: string } }) => line.entry.exit).filter(Boolean)).toEqual(['yes']);
  const live = (await app.call('GET', `/v1/sequences/${sequenceId}/live`)).body;
  expect(live.exits['clicked:yes']).toBe(1);
  expect(live.steps.hello).toMatchObject({ sent: 1, clicked: 1 });
});

test('a link scanner and a HEAD request do not', async () => {
  const { email, enrollmentId } = await enroll();
  const link = /href="http:\/\/localhost:4400(\/t\/c\/[^"]+)"/.exec((await open(email)).html)?.[1] ?? '';
  await app.call('HEAD', link, undefined, READER);
  await app.call('GET', link, undefined, { 'user-agent': 'python-requests/2.32' });
  await app.settle();
  expect((await enrollment(enrollmentId)).position.stepId).toBe('clicked');
});

test('reply ends the enrollment, and no message follows', async () => {
  const { email, enrollmentId } = await enroll();
  const [{ id }] = await inbox(email);
  const answer = await app.call('POST', `/v1/sandbox/messages/${id}/reply`, { text: 'Call me tomorrow.' });
  expect(answer.body).toEqual({ accepted: 1, duplicates: 0 });
  expect((await enrollment(enrollmentId)).endReason).toBe('replied');
  app.clock.advance(72 * HOUR);
  await app.settle();
  expect(await inbox(email)).toHaveLength(1);
});

test('a person says of a reply whether it is positive', async () => {
  const { email, enrollmentId } = await enroll();
  const [{ id }] = await inbox(email);
  await app.call('POST', `/v1/sandbox/messages/${id}/reply`, { text: 'What does it cost?' });
  const told = (await enrollment(enrollmentId)).timeline.map(({ entry }: { entry: object }) => entry);
  const { event: reply } = told.find((entry: { name?: string }) => entry.name === 'replied');
  const judge = (body: object) => app.call('POST', `/v1/enrollments/${enrollmentId}/judgements`, body);
  expect(await judge({ reply, sentiment: 'positive', why: 'Asks for prices' })).toMatchObject({ status: 200, body: { id: enrollmentId } });
  const [line] = (await enrollment(enrollmentId)).timeline;
  expect(line).toMatchObject({ entry: { what: 'event', name: 'positive-reply' }, why: 'Asks for prices' });
  expect((await judge({ reply: 'reply:unheard-of', sentiment: 'positive' })).status).toBe(404);
  expect((await judge({ reply, sentiment: 'lukewarm' })).status).toBe(422);
});

test('one-click unsubscribe ends it and keeps the address out', async () => {
  const { email, enrollmentId, leadId } = await enroll();
  const mail = await open(email);
  const address = /<http:\/\/localhost:4400(\/t\/u\/[^>]+)>/.exec(mail.headers['List-Unsubscribe'])?.[1] ?? '';
  expect(mail.headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
  // A GET changes nothing: scanners follow every link.
  expect((await app.call('GET', address)).status).toBe(200);
  expect((await enrollment(enrollmentId)).status).toBe('active');
  expect((await app.call('POST', address)).status).toBe(200);
  expect((await enrollment(enrollmentId)).endReason).toBe('unsubscribed');
  const again = await app.call('POST', `/v1/sequences/${sequenceId}/enrollments`, { leadIds: [leadId] });
  expect(again.body.refused).toEqual([{ leadId, reason: 'suppressed' }]);
});

test('a bounce ends it', async () => {
  const { email, enrollmentId } = await enroll();
  const [{ id }] = await inbox(email);
  await app.call('POST', `/v1/sandbox/messages/${id}/bounce`);
  expect((await enrollment(enrollmentId)).endReason).toBe('bounced');
});

test('external events are matched, counted once, and reported when no lead is known', async () => {
  const { email, enrollmentId } = await enroll();
  const event = { key: 'crm-17', name: 'meeting-booked', email: email.toUpperCase() };
  const stranger = { key: 'crm-18', name: 'meeting-booked', email: 'stranger@example.com' };
  const first = await app.call('POST', '/v1/events', [event, stranger]);
  expect({ status: first.status, body: first.body }).toEqual({ status: 202, body: { accepted: 1, duplicates: 0, unmatched: ['crm-18'] } });
  expect((await app.call('POST', '/v1/events', event)).body).toEqual({ accepted: 0, duplicates: 1, unmatched: [] });
  expect((await enrollment(enrollmentId)).endReason).toBe('meeting-booked');
});

test('a person skips the wait, pauses, resumes and takes the lead out', async () => {
  const { enrollmentId } = await enroll();
  const ines = await keyNamed(app, 'Inês Okafor', ['leads.work']);
  const act = (body: object) => app.call('POST', `/v1/enrollments/${enrollmentId}/actions`, body, ines);
  expect((await act({ type: 'pause', why: 'On holiday' })).body.status).toBe('paused');
  expect((await enrollment(enrollmentId)).timeline[0]).toMatchObject({
    entry: { what: 'act', act: 'pause' },
    by: 'Inês Okafor',
    why: 'On holiday',
  });
  expect((await act({ type: 'resume' })).body.status).toBe('active');
  expect((await act({ type: 'skip-wait' })).body).toMatchObject({ status: 'ended', endReason: 'completed' });
  const late = await act({ type: 'exit' });
  expect({ status: late.status, code: late.body.code }).toEqual({ status: 409, code: 'action-refused' });
});

test('manual re-enrollment records its reason in the history', async () => {
  const { leadId, enrollmentId } = await enroll();
  await app.call('POST', `/v1/enrollments/${enrollmentId}/actions`, { type: 'exit' });
  const answer = await app.call('POST', `/v1/sequences/${sequenceId}/enrollments`, { leadIds: [leadId], why: ' Asked once more ' });
  const { timeline } = await enrollment(answer.body.enrolled[0].enrollmentId);
  expect(timeline).toContainEqual(expect.objectContaining({ entry: { what: 'act', act: 'enroll' }, why: 'Asked once more' }));
});

test('the same lead is not enrolled twice at once', async () => {
  const { leadId } = await enroll();
  const answer = await app.call('POST', `/v1/sequences/${sequenceId}/enrollments`, { leadIds: [leadId] });
  expect(answer.body.refused).toEqual([{ leadId, reason: 'already-enrolled' }]);
});
