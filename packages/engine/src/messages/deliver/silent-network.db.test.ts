import { setTimeout as sleep } from 'node:timers/promises';
import { createChannels, SMTP_CONNECTIONS } from '@touchline/channels';
import { createDb, createPool } from '@touchline/db';
import { eventually, type SmtpSink, startSmtpSink, startTcpProxy } from '@touchline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { databaseClock } from '../../context/clock.ts';
import { diagnose } from '../../admin/doctor/diagnose.ts';
import { draw, email, end } from '../../test-kit/build-document.ts';
import { createTestEngine, type TestEngine } from '../../test-kit/test-engine.ts';
import { createWorker } from '../../worker/create-worker.ts';

let engine: TestEngine;
let sink: SmtpSink;
beforeAll(async () => {
  sink = await startSmtpSink({ beforeReply: () => sleep(10 + Math.random() * 30) });
  engine = await createTestEngine({ smtpUrl: sink.url, clock: databaseClock });
});
afterAll(async () => {
  await engine.stop();
  await sink.stop();
});

test('worker whose database connection goes silent and returns neither steps nor sends anything twice', async () => {
  const sequenceId = await engine.publish(draw([email('e1'), email('e2'), email('e3'), end()]));
  const proxy = await startTcpProxy(engine.database.url);
  const pool = createPool(proxy.url, { max: 8, name: 'far' });
  const db = createDb(pool);
  const channels = createChannels({ db, smtpUrl: sink.url });
  let outOfReach = 0;
  const logger = {
    ...engine.deps.logger,
    warn: (_: object, said: string) => void (outOfReach += said.includes('hung connections') ? 1 : 0),
  };
  const far = await createWorker({ ...engine.deps, pool, db, channels, logger }, { heartbeat: 200 });
  const first = await Promise.all(Array.from({ length: 100 }, () => engine.enroll(sequenceId)));
  // In the middle of the run. The mail server stays reachable.
  await eventually(() => (sink.mails.length > 60 ? true : null), 20_000);
  proxy.silence();
  const near = await createWorker(engine.deps, { heartbeat: 200 });
  const second = await Promise.all(Array.from({ length: 20 }, () => engine.enroll(sequenceId)));
  // The server notices first, through keepalives, and the other worker takes over. This worker finds out on its own.
  await engine.deps.pool.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'far%' AND datname = current_database()`,
  );
  await eventually(async () => ((await open()) === 0 ? true : null), 20_000);
  await near.stop();
  await eventually(() => (outOfReach > 0 ? true : null), 20_000);
  await proxy.mend();
  const third = await engine.enroll(sequenceId);
  await eventually(() => (sink.to(third.email).length === 3 ? true : null), 20_000);
  // A claim whose answer was lost is detected after half a minute.
  await eventually(async () => ((await open()) === 0 ? true : null), 45_000);
  await far.stop();

  const { rows: messages } = await engine.deps.pool.query<{ id: string; status: string; error: string | null }>(
    'SELECT id, status, error FROM messages',
  );
  const arrived = Map.groupBy(sink.mails, (mail) => mail.headers['message-id']?.match(/[0-9a-f-]{36}/)?.[0]);
  expect(messages).toHaveLength(3 * (first.length + second.length + 1));
  expect([...arrived.values()].filter((copies) => copies.length > 1)).toEqual([]);
  expect(messages.filter(({ id, status }) => status === 'sent' && !arrived.has(id))).toEqual([]);
  // Unconfirmed messages are shown, with the reason.
  const doubtful = messages.filter(({ status }) => status !== 'sent');
  expect(doubtful.filter(({ status, error }) => status !== 'unconfirmed' || error === null)).toEqual([]);
  // One worker fell silent; a connection of it holds one message at most.
  expect(doubtful.length).toBeLessThanOrEqual(SMTP_CONNECTIONS);
  const { rows: twice } = await engine.deps.pool.query(
    `SELECT 1 FROM timeline_lines WHERE entry->>'what' = 'entered' GROUP BY enrollment_id, entry->>'step', entry->>'visit' HAVING count(*) > 1`,
  );
  expect(twice).toEqual([]);
  const { findings } = await diagnose(engine.deps);
  expect(findings.filter(({ code }) => code !== 'no-worker' && code !== 'message-unconfirmed')).toEqual([]);
  await Promise.all([...Object.values(channels).map((channel) => channel.close()), pool.end()]);
  await proxy.stop();
}, 90_000);

async function open(): Promise<number> {
  const { rows } = await engine.deps.pool.query<{ n: number }>(
    `SELECT (SELECT count(*) FROM enrollments WHERE status = 'active')::int + (SELECT count(*) FROM messages WHERE status IN ('queued', 'claimed'))::int AS n`,
  );
  return rows[0]?.n ?? 0;
}
