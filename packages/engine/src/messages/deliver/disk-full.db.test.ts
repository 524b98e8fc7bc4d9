import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '@touchline/db';
import {
  cloneDatabase,
  eventually,
  makeTemplate,
  type PostgresServer,
  type SmtpSink,
  startPostgres,
  startSmtpSink,
} from '@touchline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { databaseClock } from '../../context/clock.ts';
import { diagnose } from '../../admin/doctor/diagnose.ts';
import { enroll } from '../../enrollments/actions/enroll.ts';
import { draw, email, end } from '../../test-kit/build-document.ts';
import { createTestEngine, type TestEngine, workspaceId } from '../../test-kit/test-engine.ts';
import { createWorker } from '../../worker/create-worker.ts';

/** A separate server, whose log segments are smaller than the space for tables. */
let server: PostgresServer;
let sink: SmtpSink;
let engine: TestEngine;
beforeAll(async () => {
  server = await startPostgres({ initdbFlags: ['--wal-segsize=1'], flags: ['min_wal_size=2MB'] });
  sink = await startSmtpSink();
  const template = await makeTemplate(server.url);
  engine = await createTestEngine({ smtpUrl: sink.url, clock: databaseClock, database: await cloneDatabase(server.url, template.name) });
});
afterAll(async () => {
  await engine.stop();
  await sink.stop();
  await server.stop();
});

/** More than the largest table of the system; less than ours need for a thousand leads. */
const ROOM = 1_200_000;
const NO_ROOM = /could not extend file .*: File too large/;

test('full disk: writes are refused with a clear error or retried; with space again, nothing is lost or sent twice', async () => {
  const sequenceId = await engine.publish(draw([email('e1'), email('e2'), email('e3'), end()]));
  const leadIds = Array.from({ length: 5_000 }, () => newId());
  await engine.deps.pool.query(
    `INSERT INTO leads (workspace_id, id, email, first_name) SELECT $1, id, id || '@example.com', 'Ada' FROM unnest($2::uuid[]) AS ids(id)`,
    [workspaceId, leadIds],
  );
  await server.takeRoom(ROOM);
  const warned: string[] = [];
  const warn = ({ err }: { readonly err?: Error }): void => void warned.push(err?.message ?? '');
  const worker = await createWorker({ ...engine.deps, logger: { ...engine.deps.logger, warn } }, { heartbeat: 500 });
  let enrolled = 0;
  const refused: string[] = [];
  const enrollLot = async (): Promise<void> => {
    await enroll(engine.deps, { workspaceId, sequenceId, leadIds: leadIds.slice(enrolled, enrolled + 100) });
    enrolled += 100;
  };
  // Until neither the worker nor who enrolls finds room.
  while (refused.length === 0 || !warned.some((said) => NO_ROOM.test(said))) {
    await enrollLot().catch((error: Error) => refused.push(error.message));
    await sleep(50);
  }
  expect(refused.filter((said) => !NO_ROOM.test(said))).toEqual([]);
  // Some work can still be done on pages that are there; then all of it waits.
  await eventually(async () => {
    const before = sink.mails.length;
    await sleep(300);
    return sink.mails.length === before ? true : null;
  });
  expect(sink.mails.length).toBeLessThan(3 * enrolled);

  await server.giveRoom();
  await eventually(() =>
    enrollLot().then(
      () => true,
      () => null,
    ),
  );
  // About 15 seconds on two free cores, several times that on busy ones.
  await eventually(async () => ((await sentMessages()) === 3 * enrolled ? true : null), 150_000);
  await worker.stop();
  expect(sink.mails).toHaveLength(3 * enrolled);
  const perLead = Map.groupBy(sink.mails, (mail) => `${mail.to[0]} ${mail.headers['subject']}`);
  expect(perLead.size).toBe(3 * enrolled);
  const { findings } = await diagnose(engine.deps);
  expect(findings.filter(({ code }) => code !== 'no-worker')).toEqual([]);
}, 240_000);

async function sentMessages(): Promise<number> {
  const { rows } = await engine.deps.pool.query<{ n: number }>(`SELECT count(*)::int AS n FROM messages WHERE status = 'sent'`);
  return rows[0]?.n ?? 0;
}
