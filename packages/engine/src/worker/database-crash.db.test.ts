import { setTimeout as sleep } from 'node:timers/promises';
import {
  cloneDatabase,
  eventually,
  makeTemplate,
  type PostgresServer,
  type SmtpSink,
  startPostgres,
  startSmtpSink,
} from '@touchline/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { databaseClock } from '../context/clock.ts';
import { draw, email, end } from '../test-kit/build-document.ts';
import { createTestEngine, type TestEngine } from '../test-kit/test-engine.ts';
import { createWorker } from './create-worker.ts';

/** A separate server with full durability. It is killed while messages are in progress. */
let server: PostgresServer;
let sink: SmtpSink;
let engine: TestEngine;
beforeAll(async () => {
  server = await startPostgres({ durable: true });
  sink = await startSmtpSink({ beforeReply: () => sleep(2 + Math.random() * 10) });
  const template = await makeTemplate(server.url);
  engine = await createTestEngine({ smtpUrl: sink.url, clock: databaseClock, database: await cloneDatabase(server.url, template.name) });
});
afterAll(async () => {
  await engine.stop();
  await sink.stop();
  await server.stop();
});

test('Postgres killed during delivery: the worker stays up, continues within five seconds, and keeps its results', async () => {
  const sequenceId = await engine.publish(draw([email('e1'), email('e2'), end()]));
  const leads = await Promise.all(Array.from({ length: 150 }, () => engine.enroll(sequenceId)));
  const worker = await createWorker(engine.deps, { heartbeat: 500 });
  const pauses: number[] = [];
  for (const share of [0.2, 0.5]) {
    await eventually(() => (sink.mails.length > share * 2 * leads.length ? true : null), 30_000);
    await server.crash();
    await sleep(500);
    await server.restart();
    const back = performance.now();
    const before = sink.mails.length;
    await eventually(() => (sink.mails.length > before ? true : null), 30_000);
    pauses.push(performance.now() - back);
  }
  await eventually(async () => {
    const { rows } = await sql<{ sent: number }>`SELECT count(*) FILTER (WHERE status = 'sent')::int AS sent FROM messages`.execute(
      engine.deps.db,
    );
    return rows[0]?.sent === 2 * leads.length ? true : null;
  }, 45_000);
  await worker.stop();
  const perLead = leads.map((lead) =>
    sink
      .to(lead.email)
      .map((mail) => mail.headers['subject'])
      .toSorted(),
  );
  expect(perLead).toEqual(leads.map(() => ['Subject e1', 'Subject e2']));
  expect(pauses.filter((pause) => pause > 5_000)).toEqual([]);
  console.log(`continued ${pauses.map((ms) => Math.round(ms)).join(', ')} ms after Postgres was back`);
}, 120_000);
