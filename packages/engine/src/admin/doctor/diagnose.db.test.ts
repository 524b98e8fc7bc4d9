import { newId } from '@touchline/db';
import { addSequence } from '@touchline/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { performBulkAction } from '../../publishing/bulk/bulk-action.ts';
import { createThrowawaySchema } from '../rehearse/throwaway-schema.ts';
import { submitEvents } from '../../enrollments/ingest/submit-events.ts';
import { publish } from '../../publishing/publish/publish.ts';
import { startMove } from '../../publishing/plan/move-enrollments.ts';
import { days, draw, email, end } from '../../test-kit/build-document.ts';
import { createTestEngine, DAY, HOUR, type TestEngine, workspaceId } from '../../test-kit/test-engine.ts';
import { diagnose, examine } from './diagnose.ts';

let engine: TestEngine;
let sequenceId: string;
beforeAll(async () => {
  engine = await createTestEngine();
  sequenceId = await engine.publish(draw([email('e1'), days('w1', 3), email('e2'), days('w2', 3), end()]));
});
afterAll(() => engine.stop());

/** No worker runs here. */
const findings = async (fix: boolean) => (await diagnose(engine.deps, { fix })).findings.filter(({ code }) => code !== 'no-worker');
const codes = async (fix = false) => (await findings(fix)).map(({ code }) => code);
const set = (id: string, assignment: string) => sql`UPDATE enrollments SET ${sql.raw(assignment)} WHERE id = ${id}`.execute(engine.deps.db);

/** Damages one lead's enrollment. Returns the findings before, during and after the repair. */
async function mend(damage: (id: string) => Promise<unknown>): Promise<string[][]> {
  const lead = await engine.enroll(sequenceId);
  await engine.pass(0);
  await damage(lead.id);
  return [await codes(), await codes(true), await codes()];
}
const fixed = (code: string): string[][] => [[code], [code], []];

test('a database that was worked on in every way is sound', async () => {
  const leads = await Promise.all(Array.from({ length: 10 }, () => engine.enroll(sequenceId)));
  await engine.pass(0);
  await submitEvents(engine.deps, [{ workspaceId, key: 'r', name: 'replied', at: engine.clock.current(), enrollmentId: leads[0]!.id }]);
  for (const action of [{ type: 'pause' }, { type: 'resume' }, { type: 'skip-wait' }, { type: 'jump', step: 'w1' }] as const) {
    await performBulkAction(engine.deps, { workspaceId, sequenceId, filter: {}, action, by: null, why: null });
    expect(await codes()).toEqual([]);
  }
  await engine.pass(4 * DAY);
  expect(await codes()).toEqual([]);
});

test('a draft, an old failure and a message that waits behind a paused lead are no findings', async () => {
  await addSequence(engine.deps.db, draw([email('e1'), end()]));
  const lead = await engine.enroll(sequenceId);
  await engine.step();
  const age = async (assignment: string) => {
    await sql`UPDATE messages SET ${sql.raw(assignment)} WHERE enrollment_id = ${lead.id}`.execute(engine.deps.db);
    return codes();
  };
  expect(
    await age(`status = 'failed', cause = 'content', created_at = '${new Date(engine.clock.current() - 13 * DAY).toISOString()}'`),
  ).toEqual(['message-failed']);
  expect(await age(`created_at = '${new Date(engine.clock.current() - 15 * DAY).toISOString()}'`)).toEqual([]);
  await sql`DELETE FROM messages WHERE enrollment_id = ${lead.id}`.execute(engine.deps.db);
});

test('repair sets a missing timer', async () => {
  expect(await mend((id) => set(id, 'due_at = NULL'))).toEqual(fixed('enrollment-without-timer'));
});

test('columns that differ from the state are copied from it', async () => {
  expect(await mend((id) => set(id, `end_reason = 'replied'`))).toEqual(fixed('enrollment-differs-from-state'));
});

test('a count that drifted is corrected', async () => {
  const drift = () =>
    sql`INSERT INTO flow_counts SELECT workspace_id, gen_random_uuid(), sequence_id, 'w2', 'entered', 7 FROM flow_counts LIMIT 1`.execute(
      engine.deps.db,
    );
  expect(await mend(drift)).toEqual(fixed('flow-miscounted'));
});

test('repair cancels a message for a lead who replied', async () => {
  const stray = async (id: string) => {
    await submitEvents(engine.deps, [{ workspaceId, key: `reply ${id}`, name: 'replied', at: engine.clock.current(), enrollmentId: id }]);
    await sql`UPDATE messages SET status = 'queued' WHERE enrollment_id = ${id}`.execute(engine.deps.db);
  };
  expect(await mend(stray)).toEqual(fixed('message-outlived-enrollment'));
});

test('repair releases the claims of a dead worker', async () => {
  const claim = (id: string) =>
    sql`UPDATE messages SET status = 'claimed', claimed_by = ${newId()}, claimed_at = ${new Date(engine.clock.current() - HOUR)},
      submitted_at = NULL WHERE enrollment_id = ${id}`.execute(engine.deps.db);
  expect(await mend(claim)).toEqual(fixed('message-held-by-dead-worker'));
  await engine.deliver();
});

test('a move that was left undone is done', async () => {
  const leave = async () => {
    const { revision } = await engine.deps.db
      .updateTable('drafts')
      .set({ revision: 2, document: JSON.stringify(draw([email('e1'), days('w1', 4), email('e2'), end()])) })
      .where('sequence_id', '=', sequenceId)
      .returning('revision')
      .executeTakeFirstOrThrow();
    await publish(engine.deps, { workspaceId, sequenceId, revision });
    await startMove(engine.deps, {
      workspaceId,
      sequenceId,
      choices: [{ versionId: null, step: 'w1', mode: 'move' }],
      by: null,
      why: null,
    });
    engine.clock.advance(HOUR);
  };
  expect(await mend(leave)).toEqual(fixed('bulk-job-stands-still'));
});

test('repair drops the schema of a dead rehearsal and keeps that of a running one', async () => {
  const living = await createThrowawaySchema(engine.database.url);
  expect(await mend(() => engine.deps.pool.query('CREATE SCHEMA touchline_rehearsal_dead'))).toEqual(fixed('rehearsal-left-behind'));
  const { rows } = await living.pool.query('SELECT count(*)::int AS n FROM workspaces');
  expect(rows).toEqual([{ n: 1 }]);
  await living.drop();
});

test('findings that need a person have a reason and a remedy, and repair leaves them alone', async () => {
  const [late, gone, unconfirmed] = await Promise.all([engine.enroll(sequenceId), engine.enroll(sequenceId), engine.enroll(sequenceId)]);
  await engine.pass(0);
  await set(late!.id, `due_at = due_at - interval '10 days'`);
  await set(gone!.id, `version_id = gen_random_uuid()`);
  await sql`UPDATE messages SET status = 'unconfirmed' WHERE enrollment_id = ${unconfirmed!.id}`.execute(engine.deps.db);
  const found = await findings(true);
  expect(found.map(({ code, total }) => [code, total])).toEqual([
    ['enrollment-overdue', 1],
    ['enrollment-without-version', 1],
    ['message-unconfirmed', 1],
  ]);
  expect(found[0]?.cases[0]).toMatchObject({ id: late!.id, workspaceId, detail: expect.stringContaining('at step w1') });
  const examined = async (id: string) => (await examine(engine.deps, { workspaceId, id })).map(({ code }) => code);
  expect([await examined(late!.id), await examined(gone!.id), await examined(unconfirmed!.id)]).toEqual([
    ['enrollment-overdue'],
    ['enrollment-without-version'],
    [],
  ]);
  expect(found.every(({ reason, repair }) => reason.length > 10 && repair.length > 10)).toBe(true);
  // A due lead whose version is missing fails and is reported.
  await set(gone!.id, `due_at = due_at - interval '10 days'`);
  await engine.step();
  expect(await codes()).toContain('enrollment-failed');
});

test('no worker is a finding while leads or messages wait, and not for a message of a paused lead', async () => {
  const quiet = await createTestEngine();
  try {
    const short = await quiet.publish(draw([email('e1'), days('w1', 3), end()]));
    const found = async () => (await diagnose(quiet.deps, { fix: false })).findings.map(({ code }) => code);
    expect(await found()).not.toContain('no-worker');
    const lead = await quiet.enroll(short);
    expect(await found()).toContain('no-worker');
    await quiet.step();
    await sql`UPDATE enrollments SET due_at = NULL`.execute(quiet.deps.db);
    expect(await found()).toContain('no-worker');
    await sql`UPDATE messages SET parked = true WHERE enrollment_id = ${lead.id}`.execute(quiet.deps.db);
    expect(await found()).not.toContain('no-worker');
  } finally {
    await quiet.stop();
  }
});
