import { afterAll, beforeAll, expect, test } from 'vitest';
import { performBulkAction } from '../bulk/bulk-action.ts';
import { diagnose } from '../../admin/doctor/diagnose.ts';
import { submitEvents } from '../../enrollments/ingest/submit-events.ts';
import { publish } from '../publish/publish.ts';
import { days, draw, email, end } from '../../test-kit/build-document.ts';
import { createTestEngine, DAY, HOUR, type TestEngine, workspaceId } from '../../test-kit/test-engine.ts';
import { moveEnrollments } from './move-enrollments.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await createTestEngine();
});
afterAll(() => engine.stop());

/** In each version the touches come in another order, and other waits lie between them. */
const versions = [
  draw([email('e1'), days('w1', 1), email('e2'), days('w2', 2), email('e3'), days('w3', 1), email('e4'), end()]),
  draw([email('e1'), days('w2', 1), email('e3'), days('w1', 3), email('e2'), days('w3', 1), email('e4'), end()]),
  draw([email('e1'), days('w1', 2), email('e4'), days('w3', 2), email('e2'), end()]),
];
const STEPS = ['start', 'e1', 'w1', 'e2', 'w2', 'e3', 'w3', 'e4'];

test('moved back and forth while they are stepped, answer, and are paused: every lead gets each mail once at most, and all is sound', async () => {
  const { deps, clock } = engine;
  const sequenceId = await engine.publish(versions[0]!);
  const leads = await Promise.all(Array.from({ length: 120 }, () => engine.enroll(sequenceId)));
  await engine.step();
  for (const [round, document] of [versions[1]!, versions[2]!, versions[0]!, versions[1]!].entries()) {
    const revision = round + 2;
    await deps.db
      .updateTable('drafts')
      .set({ revision, document: JSON.stringify(document) })
      .where('sequence_id', '=', sequenceId)
      .execute();
    const published = await publish(deps, { workspaceId, sequenceId, revision });
    expect(published.ok).toBe(true);
    clock.advance(DAY + HOUR);
    const choices = STEPS.map((step) => {
      const there = document.nodes.some(({ id }) => id === step);
      return { versionId: null, step, mode: there ? ('move' as const) : { mapTo: 'w1' } };
    });
    const answering = leads.slice(round * 10, round * 10 + 10).map((lead) => ({
      workspaceId,
      key: `reply ${lead.id}`,
      name: 'replied',
      at: clock.current(),
      enrollmentId: lead.id,
    }));
    await Promise.all([
      moveEnrollments(deps, { workspaceId, sequenceId, choices, by: null, why: null }, { batch: 7 }),
      engine.step(),
      engine.step(),
      engine.deliver(),
      submitEvents(deps, answering),
      performBulkAction(deps, {
        workspaceId,
        sequenceId,
        filter: { leadIds: leads.slice(60, 80).map((lead) => lead.leadId) },
        action: { type: 'pause' },
        by: null,
        why: null,
      }),
    ]);
    await performBulkAction(deps, { workspaceId, sequenceId, filter: {}, action: { type: 'resume', keepDays: true }, by: null, why: null });
    await engine.step();
  }
  for (let day = 0; day < 20; day += 1) await engine.pass(DAY);

  const { rows } = await deps.pool.query<{ step_id: string; n: number }>(
    `SELECT step_id, count(*)::int AS n FROM messages WHERE sequence_id = $1 AND status <> 'canceled' GROUP BY enrollment_id, step_id HAVING count(*) > 1`,
    [sequenceId],
  );
  expect(rows).toEqual([]);
  const statuses = await Promise.all(leads.map(async ({ id }) => (await engine.enrollment(id)).end_reason));
  expect(
    Object.fromEntries(
      Map.groupBy(statuses, String)
        .entries()
        .map(([reason, those]) => [reason, those.length]),
    ),
  ).toEqual({ completed: 80, replied: 40 });
  const { findings } = await diagnose(deps);
  expect(findings.filter(({ code }) => code !== 'no-worker')).toEqual([]);
});
