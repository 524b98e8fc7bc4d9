import { afterAll, beforeAll, expect, test } from 'vitest';
import { setSequenceStatus } from '../../publishing/publish/set-sequence-status.ts';
import { days, draw, email, end } from '../../test-kit/build-document.ts';
import { createTestEngine, type TestEngine, workspaceId } from '../../test-kit/test-engine.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await createTestEngine();
});
afterAll(() => engine.stop());

const entries = async (enrollmentId: string) => {
  const rows = await engine.deps.db
    .selectFrom('timeline_lines')
    .select('entry')
    .where('enrollment_id', '=', enrollmentId)
    .orderBy('id')
    .execute();
  return rows.map((row) => row.entry as { what: string }).filter(({ what }) => what === 'handed-over');
};

test('hand-off is linked from both enrollments, and a refused hand-off records its reason', async () => {
  const nurture = await engine.publish(draw([email('n1'), days('w', 9), end()]));
  const first = await engine.publish(
    draw([email('e1'), { id: 'on', kind: 'hand-over', config: { sequenceId: nurture, note: '' }, exits: {} }]),
  );
  const [lead, other] = [await engine.enroll(first), await engine.enroll(first)];
  await engine.pass(0);
  const next = await engine.deps.db
    .selectFrom('enrollments')
    .select(['id', 'lead_id'])
    .where('sequence_id', '=', nurture)
    .where('lead_id', 'in', [lead.leadId, other.leadId])
    .execute();
  expect(next).toHaveLength(2);
  const { id } = next.find((row) => row.lead_id === lead.leadId)!;
  expect(await entries(lead.id)).toEqual([{ what: 'handed-over', direction: 'to', sequence: nurture, enrollment: id }]);
  expect(await entries(id)).toEqual([{ what: 'handed-over', direction: 'from', sequence: first, enrollment: lead.id }]);

  await setSequenceStatus(engine.deps, { workspaceId, sequenceId: nurture, status: 'closing' });
  const late = await engine.enroll(first);
  await engine.pass(0);
  expect(await entries(late.id)).toEqual([
    { what: 'handed-over', direction: 'to', sequence: nurture, enrollment: null, refused: 'closed' },
  ]);
});
