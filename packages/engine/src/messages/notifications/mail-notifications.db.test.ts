import { newId } from '@touchline/db';
import { type SmtpSink, startSmtpSink } from '@touchline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { notifyNow } from '../../notifications/notify-now.ts';
import { createTestEngine, HOUR, NOON, type TestEngine, workspaceId } from '../../test-kit/test-engine.ts';
import { LEASE, mailNotifications } from './mail-notifications.ts';

let sink: SmtpSink;
let engine: TestEngine;
beforeAll(async () => {
  sink = await startSmtpSink();
  engine = await createTestEngine({ smtpUrl: sink.url });
});
afterAll(async () => {
  await engine.stop();
  await sink.stop();
});

async function member(settings: { hour?: number; zone?: string } = {}) {
  const id = newId();
  const email = `${id}@team.example`;
  const { db } = engine.deps;
  await db
    .insertInto('users')
    .values({ id, name: 'Remy', email, time_zone: settings.zone ?? null })
    .execute();
  await db.insertInto('members').values({ workspace_id: workspaceId, user_id: id, role: 'rep' }).execute();
  await db
    .insertInto('notification_settings')
    .values({ workspace_id: workspaceId, user_id: id, digest_hour: settings.hour ?? null })
    .execute();
  return { id, email };
}

const mention = (userId: string, text: string) =>
  notifyNow(engine.deps, [
    {
      workspaceId,
      kind: 'mention',
      fact: `mention:${text}`,
      data: { sequenceId: newId(), sequenceName: 'Inbound', by: 'Lou <3', text },
      to: { users: [userId] },
    },
  ]);
const rowsOf = (userId: string) => engine.deps.db.selectFrom('notifications').selectAll().where('user_id', '=', userId).execute();

test('one notification is one email, as text and HTML, with one link and List-Id', async () => {
  const { id, email } = await member();
  await mention(id, 'Look at <step 2>');
  expect(await mailNotifications(engine.deps)).toBe(1);
  expect(await mailNotifications(engine.deps)).toBe(0);
  const [mail, ...others] = sink.to(email);
  expect(others).toEqual([]);
  expect(mail?.headers['subject']).toContain('mentioned you in');
  expect(mail?.headers['list-id']).toContain(`notifications.${workspaceId}`);
  expect(mail?.text.match(/https:\/\/\S+/g)).toHaveLength(1);
  expect(mail?.text).toContain(`https://follow.example/w/${workspaceId}/sequences/`);
  expect(mail?.raw).toContain('Look at &lt;step 2&gt;');
  expect(await rowsOf(id)).toMatchObject([{ mail_at: null, mail_error: null, mailed_at: new Date(NOON) }]);
});

test('digest comes once at the hour of the user, with all of the day but what was read', async () => {
  const { id, email } = await member({ hour: 9, zone: 'Asia/Tokyo' });
  for (const text of ['one', 'two', 'three']) await mention(id, `digest ${text}`);
  await engine.deps.db
    .updateTable('notifications')
    .set({ read_at: new Date(NOON) })
    .where('user_id', '=', id)
    .where('fact', '=', 'mention:digest two')
    .execute();
  expect(await mailNotifications(engine.deps)).toBe(0);
  // 12:00 UTC is 21:00 in Tokyo.
  engine.clock.advance(12 * HOUR - 1);
  expect(await mailNotifications(engine.deps)).toBe(0);
  engine.clock.advance(1);
  const sent = await Promise.all([mailNotifications(engine.deps), mailNotifications(engine.deps)]);
  expect(sent.toSorted()).toEqual([0, 1]);
  const [mail, ...others] = sink.to(email);
  expect(others).toEqual([]);
  expect(mail?.text).toContain('digest one');
  expect(mail?.text).toContain('digest three');
  expect(mail?.text).not.toContain('digest two');
});

test('claim of a process that ended before the mail server is mailed once later, one in the server’s hands never again', async () => {
  const [before, during] = [await member(), await member()];
  for (const { id } of [before, during]) await mention(id, `crash ${id}`);
  const claimed = { mail_at: new Date(engine.clock.current() + LEASE), mail_attempts: 1 };
  const { db } = engine.deps;
  await db.updateTable('notifications').set(claimed).where('user_id', 'in', [before.id, during.id]).execute();
  await db.updateTable('notifications').set({ mail_submitted_at: new Date() }).where('user_id', '=', during.id).execute();
  expect(await mailNotifications(engine.deps)).toBe(0);
  engine.clock.advance(LEASE);
  await Promise.all([mailNotifications(engine.deps), mailNotifications(engine.deps)]);
  expect(sink.to(before.email)).toHaveLength(1);
  expect(sink.to(during.email)).toHaveLength(0);
  expect(await rowsOf(during.id)).toMatchObject([{ mail_at: null, mail_error: 'The process ended while the mail server had it.' }]);
});
