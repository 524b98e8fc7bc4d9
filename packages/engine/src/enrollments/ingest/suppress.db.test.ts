import { afterAll, beforeAll, expect, test } from 'vitest';
import { days, draw, email, end, sms } from '../../test-kit/build-document.ts';
import { createTestEngine, DAY, type TestEngine, workspaceId } from '../../test-kit/test-engine.ts';
import { submitEvents } from './submit-events.ts';

let engine: TestEngine;
let mails: string;
let texts: string;
beforeAll(async () => {
  engine = await createTestEngine();
  mails = await engine.publish(draw([email('e1'), days('w1', 2), email('e2'), end()]));
  texts = await engine.publish(draw([sms('s1'), days('w1', 2), sms('s2'), end()]));
});
afterAll(() => engine.stop());

let n = 0;
const hear = (name: string, about: object) => {
  n += 1;
  return submitEvents(engine.deps, [{ workspaceId, key: `${name} ${n}`, name, at: engine.clock.current(), ...about }]);
};
const suppressed = async (...addresses: readonly string[]) =>
  (
    await engine.deps.db
      .selectFrom('suppressions')
      .select(['channel', 'address', 'reason'])
      .where('address', 'in', addresses.length === 0 ? [''] : addresses)
      .orderBy('address')
      .orderBy('channel')
      .execute()
  ).map(({ channel, address, reason }) => `${channel} ${address} ${reason}`);

async function mailed(sequenceId: string) {
  n += 1;
  const lead = await engine.enroll(sequenceId, { email: `old-${n}@example.com`, phone: `+1555010${1000 + n}`, consent_sms: true });
  await engine.step();
  await engine.deliver();
  const [message] = await engine.messages(lead.id);
  return { ...lead, messageId: message?.id ?? '', at: message?.to_address ?? '', next: `new-${n}@example.com` };
}
const change = (leadId: string, values: object) => engine.deps.db.updateTable('leads').set(values).where('id', '=', leadId).execute();

test('a bounce after the address was changed suppresses the address that got the message, and not the new one', async () => {
  const { leadId, messageId, at, next } = await mailed(mails);
  await change(leadId, { email: next });
  await hear('bounced', { messageId });
  expect(await suppressed(at, next)).toEqual([`email ${at} bounced`]);
});

test('an unsubscription after the address was changed suppresses both, and takes the consent back', async () => {
  const { leadId, messageId, at, next } = await mailed(mails);
  await change(leadId, { email: next });
  await hear('unsubscribed', { messageId });
  expect((await suppressed(at, next)).toSorted()).toEqual([`email ${next} unsubscribed`, `email ${at} unsubscribed`].toSorted());
  const lead = await engine.deps.db.selectFrom('leads').select('consent_email').where('id', '=', leadId).executeTakeFirst();
  expect(lead).toEqual({ consent_email: false });
});

test('the same holds for an unsubscription after the number was changed', async () => {
  const { leadId, messageId, at } = await mailed(texts);
  await change(leadId, { phone: '+15550999' });
  await hear('unsubscribed', { messageId });
  expect((await suppressed(at, '+15550999')).toSorted()).toEqual([`sms ${at} unsubscribed`, 'sms +15550999 unsubscribed'].toSorted());
});

test.each([
  ['sms', 'Stop. Thank you'],
  ['email', 'Please take me off your list'],
  ['email', 'ARRÊT'],
] as const)('a reply by %s that says %j ends the enrollment as unsubscribed', async (channel, text) => {
  const { id, messageId, at } = await mailed(channel === 'sms' ? texts : mails);
  await hear('replied', { messageId, properties: { text } });
  expect(await engine.enrollment(id)).toMatchObject({ status: 'ended', end_reason: 'unsubscribed' });
  expect(await suppressed(at)).toEqual([`${channel} ${at} unsubscribed`]);
  const { properties } = await engine.deps.db
    .selectFrom('events')
    .select('properties')
    .where('name', '=', 'unsubscribed')
    .where('message_id', '=', messageId)
    .executeTakeFirstOrThrow();
  expect(properties).toEqual({ text });
  await engine.pass(3 * DAY);
  expect(await engine.messages(id)).toHaveLength(1);
});

test('"stop by on Tuesday?" stays a reply', async () => {
  const { id, messageId, at } = await mailed(texts);
  await hear('replied', { messageId, properties: { text: 'stop by on Tuesday?' } });
  expect(await engine.enrollment(id)).toMatchObject({ status: 'ended', end_reason: 'replied' });
  expect(await suppressed(at)).toEqual([]);
});

test('a reply that asks for no calls takes back the consent to calls', async () => {
  const { leadId, messageId } = await mailed(mails);
  await hear('replied', { messageId, properties: { text: "Please don't call me, just email me" } });
  const lead = await engine.deps.db
    .selectFrom('leads')
    .select(['consent_email', 'consent_call'])
    .where('id', '=', leadId)
    .executeTakeFirst();
  expect(lead).toEqual({ consent_email: true, consent_call: false });
});

test('a bounce that names only the enrollment concerns the address that got its mail', async () => {
  const { id, leadId, at, next } = await mailed(mails);
  await change(leadId, { email: next });
  await hear('bounced', { enrollmentId: id });
  expect(await suppressed(at, next)).toEqual([`email ${at} bounced`]);
});

test.each(['complained', 'spam-complaint', 'spam-report'])(
  '%s suppresses the address, takes the consent back and ends as unsubscribed',
  async (name) => {
    const { id, leadId, messageId, at, next } = await mailed(mails);
    await change(leadId, { email: next });
    await hear(name, { leadId, messageId });
    expect((await suppressed(at, next)).toSorted()).toEqual([`email ${at} complained`, `email ${next} complained`].toSorted());
    expect(await engine.enrollment(id)).toMatchObject({ status: 'ended', end_reason: 'unsubscribed' });
    const lead = await engine.deps.db.selectFrom('leads').select('consent_email').where('id', '=', leadId).executeTakeFirst();
    expect(lead).toEqual({ consent_email: false });
  },
);

test.each([
  ['unsubscribed', 'unsubscribed'],
  ['bounced', 'bounced'],
  ['spam-complaint', 'complained'],
])('%s for an address that no lead has suppresses this address', async (name, reason) => {
  await hear(name, { address: `Gone-${reason}@example.com` });
  expect(await suppressed(`gone-${reason}@example.com`)).toEqual([`email gone-${reason}@example.com ${reason}`]);
});

test.each(['unsubscribed', 'complained', 'bounced'])('a second report of %s is accepted, and changes nothing', async (name) => {
  const { leadId, messageId, at } = await mailed(mails);
  expect(await hear(name, { messageId })).toMatchObject({ accepted: 1 });
  const first = await engine.deps.db.selectFrom('suppressions').selectAll().where('address', '=', at).execute();
  expect(first).toHaveLength(1);
  // Another key, as the link in the mail and the button of the mail program have.
  expect(await hear(name, { messageId })).toMatchObject({ accepted: 1 });
  expect(await hear(name, { leadId, address: at })).toMatchObject({ accepted: 1 });
  expect(await engine.deps.db.selectFrom('suppressions').selectAll().where('address', '=', at).execute()).toEqual(first);
  const stored = await engine.deps.db.selectFrom('events').select('id').where('lead_id', '=', leadId).where('name', '=', name).execute();
  expect(stored).toHaveLength(3);
});

test('leads that object to different channels in one batch lose consent to their own channel only', async () => {
  const [byMail, byText, bounced] = [await mailed(mails), await mailed(texts), await mailed(mails)];
  const all = [byMail, byText, bounced].map(({ leadId }) => leadId);
  const lead = (leadId: string) =>
    engine.deps.db
      .selectFrom('leads')
      .select(['consent_email', 'consent_sms', 'consent_call', 'updated_at'])
      .where('id', '=', leadId)
      .executeTakeFirstOrThrow();
  await engine.deps.db.updateTable('leads').set({ consent_call: true }).where('id', 'in', all).execute();
  const before = await lead(bounced.leadId);
  const heard = (name: string, messageId: string) => ({
    workspaceId,
    key: `batch ${name} ${messageId}`,
    name,
    at: engine.clock.current(),
    messageId,
  });
  await submitEvents(engine.deps, [
    heard('unsubscribed', byMail.messageId),
    heard('unsubscribed', byText.messageId),
    heard('bounced', bounced.messageId),
  ]);
  expect(await lead(byMail.leadId)).toMatchObject({ consent_email: false, consent_sms: true, consent_call: true });
  expect(await lead(byText.leadId)).toMatchObject({ consent_email: true, consent_sms: false, consent_call: true });
  expect(await lead(bounced.leadId)).toEqual(before);
});
