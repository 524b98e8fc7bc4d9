import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { SMTP_CONNECTIONS } from '@touchline/channels';
import { addLead, eventually, type SmtpSink, startSmtpSink } from '@touchline/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { databaseClock } from '../context/clock.ts';
import { enroll } from '../enrollments/actions/enroll.ts';
import { draw, email, end } from '../test-kit/build-document.ts';
import { createTestEngine, type TestEngine, workspaceId } from '../test-kit/test-engine.ts';

// The short form of the fault test: worker processes are killed in the middle of delivering, again and again.

/** Enough that the kills come before the end, however many messages each leaves unconfirmed. */
const LEADS = 400;
const EMAILS = ['e1', 'e2', 'e3'];
const KILLS = 6;
const ALL = LEADS * EMAILS.length;

let engine: TestEngine;
let sink: SmtpSink;
const children = new Set<ChildProcess>();

beforeAll(async () => {
  // Slow enough that a kill meets messages at every stage, the one between content and 250 included.
  sink = await startSmtpSink({ beforeReply: () => sleep(2 + Math.random() * 20) });
  engine = await createTestEngine({ clock: databaseClock });
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await sink.stop();
  await engine.stop();
});

function startWorker(): ChildProcess {
  const child = spawn(process.execPath, [fileURLToPath(new URL('../../../../apps/worker/src/main.ts', import.meta.url))], {
    env: { ...process.env, DATABASE_URL: engine.database.url, SMTP_URL: sink.url, BASE_URL: 'https://follow.example', LOG_LEVEL: 'error' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  children.add(child);
  return child;
}

const arrivedMoreThan = (n: number) => eventually(() => (sink.mails.length > n ? true : null), 30_000);

async function isDone(): Promise<true | null> {
  const { rows } = await sql<{ n: number; open: number }>`
    SELECT count(*)::int AS n, count(*) FILTER (WHERE status IN ('queued', 'claimed'))::int AS open FROM messages`.execute(engine.deps.db);
  return rows[0]?.n === ALL && rows[0].open === 0 ? true : null;
}

test('killed workers lose nothing, send nothing twice, and report unconfirmed messages', async () => {
  const sequenceId = await engine.publish(draw([...EMAILS.map((id) => email(id)), end()]));
  const leads = await Promise.all(Array.from({ length: LEADS }, () => addLead(engine.deps.db)));
  await enroll(engine.deps, { workspaceId, sequenceId, leadIds: leads.map((lead) => lead.id) });
  const pauses: number[] = [];
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const before = sink.mails.length;
    const started = performance.now();
    const worker = startWorker();
    await arrivedMoreThan(before);
    pauses.push(performance.now() - started);
    await arrivedMoreThan(Math.min(before + ALL / (KILLS + 2), ALL - 50));
    await sleep(Math.random() * 20);
    worker.kill('SIGKILL');
  }
  const last = startWorker();
  await eventually(isDone, 60_000);
  last.kill('SIGTERM');
  await new Promise((resolve) => last.once('exit', resolve));

  const messages = await engine.deps.db.selectFrom('messages').select(['id', 'status', 'enrollment_id', 'step_id', 'error']).execute();
  const arrived = new Map<string, number>();
  for (const { headers } of sink.mails) {
    const id = /<(.+)@/.exec(headers['message-id'] ?? '')?.[1] ?? '';
    arrived.set(id, (arrived.get(id) ?? 0) + 1);
  }
  const unconfirmed = messages.filter((message) => message.status === 'unconfirmed');
  expect(new Set(messages.map((message) => `${message.enrollment_id} ${message.step_id}`)).size).toBe(ALL);
  expect([...arrived.values()].filter((n) => n > 1)).toEqual([]);
  expect(messages.filter((message) => message.status === 'sent' && arrived.get(message.id) !== 1)).toEqual([]);
  expect(messages.filter((message) => message.status !== 'sent' && message.status !== 'unconfirmed')).toEqual([]);
  expect(unconfirmed.filter((message) => message.error === null)).toEqual([]);
  // A message is noted when a connection takes it.
  expect(unconfirmed.length).toBeLessThanOrEqual(KILLS * SMTP_CONNECTIONS);
  // Each process went to work within ten seconds of the death of the one before, its own start included.
  expect(pauses.filter((pause) => pause > 10_000)).toEqual([]);
  expect(await engine.deps.db.selectFrom('worker_processes').selectAll().execute()).toEqual([]);
  console.log(
    `${ALL} messages, ${KILLS} kills, ${unconfirmed.length} unconfirmed; at work after ${pauses.map((ms) => Math.round(ms)).join(', ')} ms`,
  );
}, 180_000);
