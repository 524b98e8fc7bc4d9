import { addLead } from '@touchline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { draw, email, end } from '../../test-kit/build-document.ts';
import { DAY, NOON, workspaceId } from '../../test-kit/test-engine.ts';
import { createTwoEngines, type TwoEngines } from '../../test-kit/two-engines.ts';
import { enroll } from '../actions/enroll.ts';
import { NO_RULES, setEnrollRules } from './enroll-rules.ts';

let engine: TwoEngines;

beforeAll(async () => {
  engine = await createTwoEngines();
});
afterAll(() => engine.stop());

test('two requests at the same time share the cap of a day', async () => {
  const sequenceId = await engine.publish(draw([email('e1'), end()]));
  await setEnrollRules(engine.deps, workspaceId, sequenceId, { ...NO_RULES, perDay: 3 });
  const leadIds = () => Promise.all(Array.from({ length: 3 }, async () => (await addLead(engine.deps.db)).id));
  // The second engine has read how many leads start today, and stops before it takes the rest of the day.
  const gate = engine.before('INSERT INTO enroll_days');
  const second = enroll(engine.second, { workspaceId, sequenceId, leadIds: await leadIds() });
  await gate.reached;
  const first = enroll(engine.deps, { workspaceId, sequenceId, leadIds: await leadIds() });
  await Promise.race([first, engine.settled()]);
  gate.open();
  await Promise.all([first, second]);

  const rows = await engine.deps.db
    .selectFrom('enrollments')
    .select('due_at')
    .where('sequence_id', '=', sequenceId)
    .orderBy('due_at')
    .execute();
  expect(rows.map(({ due_at }) => Math.round((Number(due_at) - NOON) / DAY))).toEqual([0, 0, 0, 1, 1, 1]);
});
