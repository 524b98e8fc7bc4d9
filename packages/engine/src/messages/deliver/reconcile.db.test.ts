import { createChannels } from '@touchline/channels';
import { createTestDatabase, type ImapServer, type SmtpSink, startImapServer, startSmtpSink, type TestDatabase } from '@touchline/testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { days, draw, email, end } from '../../test-kit/build-document.ts';
import { createTestEngine, DAY, type TestEngine } from '../../test-kit/test-engine.ts';
import { upkeep } from '../../worker/upkeep.ts';
import { reconcile } from './reconcile.ts';

const MINUTE = 60_000;

let database: TestDatabase;
let sink: SmtpSink;
let server: ImapServer;
let engine: TestEngine;
let sequenceId: string;
/** Copies that the provider kept. */
const copies: string[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  sink = await startSmtpSink();
  const folders = () => [{ path: 'Sent', use: '\\Sent', messageIds: copies }];
  server = await startImapServer({ user: 'ada', password: 'secret', folders });
  const channels = createChannels({ db: database.db, smtpUrl: sink.url, imapUrl: `imap://ada:secret@127.0.0.1:${server.port}` });
  engine = await createTestEngine({ database, channels });
  sequenceId = await engine.publish(draw([email('e1'), days('w1', 30), end()]));
});
afterAll(async () => {
  await engine.stop();
  await server.stop();
  await sink.stop();
});
beforeEach(() => engine.deps.pool.query(`DELETE FROM messages`));

/** Enrollments whose email went out while its worker died. */
async function inDoubt(count: number): Promise<{ id: string; messageId: string }[]> {
  const leads = await Promise.all(Array.from({ length: count }, () => engine.enroll(sequenceId)));
  await engine.step();
  await engine.deliver();
  return Promise.all(
    leads.map(async ({ id }) => {
      const [message] = await engine.messages(id);
      await engine.deps.db
        .updateTable('messages')
        .set({ status: 'unconfirmed', sent_at: null, provider_id: null })
        .where('id', '=', message!.id)
        .execute();
      return { id, messageId: message!.provider_id! };
    }),
  );
}

const statusOf = async (id: string) => (await engine.messages(id))[0]!.status;

async function sent(): Promise<number> {
  const { rows } = await engine.deps.pool.query<{ n: number }>(
    `SELECT sum(n)::int AS n FROM flow_counts WHERE what = 'sent' AND step_id = 'e1'`,
  );
  return rows[0]?.n ?? 0;
}

test('message found in the sent folder counts as sent; others stay unconfirmed, and none is resent', async () => {
  const [there, missing] = await inDoubt(2);
  copies.push(there!.messageId);
  const mails = sink.mails.length;
  engine.clock.advance(2 * MINUTE);
  await upkeep(engine.deps);
  await engine.deliver();
  const [message] = await engine.messages(there!.id);
  expect(message).toMatchObject({ status: 'sent', provider_id: there!.messageId, error: null });
  expect(message!.sent_at).toEqual(message!.submitted_at);
  expect(await statusOf(missing!.id)).toBe('unconfirmed');
  expect(sink.mails).toHaveLength(mails);
  const told = await engine.deps.db.selectFrom('timeline_lines').selectAll().where('enrollment_id', '=', there!.id).execute();
  expect(told).toContainEqual(
    expect.objectContaining({ entry: { what: 'act', act: 'went-out', step: 'e1' }, by: null, why: expect.stringContaining('sent mail') }),
  );
  expect(await engine.timeline(missing!.id)).not.toContain('act went-out e1');
});

test('many are settled in one go, each counted', async () => {
  const found = await inDoubt(45);
  copies.push(...found.map(({ messageId }) => messageId));
  engine.clock.advance(2 * MINUTE);
  const before = await sent();
  expect(await reconcile(engine.deps)).toBe(45);
  expect((await sent()) - before).toBe(45);
  expect(await reconcile(engine.deps)).toBe(0);
  expect(new Set(await Promise.all(found.map(({ id }) => statusOf(id))))).toEqual(new Set(['sent']));
});

test('messages submitted this moment, or too old, are not looked up', async () => {
  const [one] = await inDoubt(1);
  copies.push(one!.messageId);
  const before = server.commands.length;
  expect(await reconcile(engine.deps)).toBe(0);
  engine.clock.advance(2 * DAY);
  expect(await reconcile(engine.deps)).toBe(0);
  expect(server.commands).toHaveLength(before);
});

test('mailbox that cannot be searched changes nothing', async () => {
  const [one] = await inDoubt(1);
  engine.clock.advance(2 * MINUTE);
  const channels = createChannels({ db: database.db, smtpUrl: sink.url, imapUrl: `imap://ada:wrong@127.0.0.1:${server.port}` });
  await upkeep({ ...engine.deps, channels });
  await Promise.all(Object.values(channels).map((channel) => channel.close()));
  expect(await statusOf(one!.id)).toBe('unconfirmed');
});
