import { createChannels } from '@touchline/channels';
import { createTestDatabase, eventually, type SmtpSink, startSmtpSink, type TestDatabase } from '@touchline/testing';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { ingest } from '../../enrollments/ingest/ingest.ts';
import { setSequenceStatus } from '../../publishing/publish/set-sequence-status.ts';
import { inTransaction } from '../../sql/transaction.ts';
import { draw, email, end } from '../../test-kit/build-document.ts';
import { workspaceId } from '../../test-kit/test-engine.ts';
import { createTwoEngines, type TwoEngines } from '../../test-kit/two-engines.ts';
import { deliverDue } from './deliver-due.ts';
import { recover } from './recover.ts';

/** No server listens there. */
const NO_SERVER = 'smtp://127.0.0.1:9';
/** The statement that marks messages as submitted. */
const HAND_OVER = 'handed AS (';
/** The statement that stores results. */
const RECORD = 'settled AS (';

let database: TestDatabase;
let sink: SmtpSink;
let engine: TwoEngines;
/** While set, the mail server keeps its answer back. */
let held: PromiseWithResolvers<void> | null = null;

beforeAll(async () => {
  database = await createTestDatabase();
  sink = await startSmtpSink({ beforeReply: async () => held?.promise });
  engine = await createTwoEngines({ database, channels: createChannels({ db: database.db, smtpUrl: sink.url }) });
});
afterEach(() => {
  held?.resolve();
  held = null;
});
afterAll(async () => {
  await engine.stop();
  await sink.stop();
});

/** A lead whose first email is due now. */
async function due(): Promise<{ id: string; leadId: string; email: string; sequenceId: string }> {
  const sequenceId = await engine.publish(draw([email('e1'), end()]));
  const lead = await engine.enroll(sequenceId);
  await engine.step();
  return { ...lead, sequenceId };
}

const statusOf = async (id: string) => (await engine.messages(id))[0]!.status;

test('a worker that could not send leaves alone what another worker has in hand by now', async () => {
  const lead = await due();
  const channels = createChannels({ db: database.db, smtpUrl: NO_SERVER });
  const gate = engine.before(RECORD);
  const second = deliverDue({ ...engine.second, channels }, { workerId: 'second' });
  await gate.reached;
  // The second worker counts as dead, so its claim is free, and the first worker sends the message.
  await recover(engine.deps);
  await engine.deps.pool.query('DELETE FROM mailbox_pauses');
  held = Promise.withResolvers();
  const first = deliverDue(engine.deps, { workerId: 'first' });
  await eventually(() => sink.to(lead.email)[0]);
  gate.open();
  await second;
  held.resolve();
  await first;
  expect(await statusOf(lead.id)).toBe('sent');
  await engine.deps.pool.query('DELETE FROM mailbox_pauses');
  await engine.deliver();
  expect(sink.to(lead.email)).toHaveLength(1);
  await channels.email?.close();
});

test('a worker that was taken for dead still says that its message was sent', async () => {
  const lead = await due();
  const gate = engine.before(RECORD);
  const second = deliverDue(engine.second, { workerId: 'second' });
  await gate.reached;
  expect(sink.to(lead.email)).toHaveLength(1);
  expect(await recover(engine.deps)).toMatchObject({ requeued: 0 });
  expect(await statusOf(lead.id)).not.toBe('sent');
  gate.open();
  await second;
  expect(await statusOf(lead.id)).toBe('sent');
});

test('message of a sequence archived in the meantime is not submitted', async () => {
  const lead = await due();
  const gate = engine.before(HAND_OVER);
  const second = deliverDue(engine.second, { workerId: 'second' });
  await gate.reached;
  await setSequenceStatus(engine.deps, { workspaceId, sequenceId: lead.sequenceId, status: 'archived' });
  gate.open();
  await second;
  expect(sink.to(lead.email)).toHaveLength(0);
});

test('reply stops the last message of a finished lead, though a worker has claimed it', async () => {
  const lead = await due();
  await engine.step();
  const gate = engine.before(HAND_OVER);
  const second = deliverDue(engine.second, { workerId: 'second' });
  await gate.reached;
  const at = engine.clock.current();
  await inTransaction(engine.deps.pool, (client) =>
    ingest(client, [{ workspaceId, key: `booked-${lead.id}`, name: 'meeting-booked', leadId: lead.leadId, at }], at),
  );
  gate.open();
  await second;
  expect(sink.to(lead.email)).toHaveLength(0);
});
