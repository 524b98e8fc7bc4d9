import { addLead } from '@touchline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enroll } from './enroll.ts';
import { days, draw, email, end } from '../../test-kit/build-document.ts';
import { createTestEngine, DAY, type TestEngine, workspaceId } from '../../test-kit/test-engine.ts';
import { completeTask } from './complete-task.ts';

let engine: TestEngine;
let calling: string;
let mailing: string;
beforeAll(async () => {
  engine = await createTestEngine();
  const call = { id: 'call', kind: 'call', config: { script: 'Hello', waitFor: null } };
  calling = await engine.publish(draw([call, days('w', 1), email('e'), end()]));
  mailing = await engine.publish(draw([days('w', 1), email('e'), end()]));
});
afterAll(() => engine.stop());

async function called(outcome: string): Promise<readonly string[]> {
  const { id: leadId } = await addLead(engine.deps.db, { phone: '+15551230000' });
  const ids: string[] = [];
  for (const sequenceId of [calling, mailing]) {
    const { enrolled } = await enroll(engine.deps, { workspaceId, sequenceId, leadIds: [leadId] });
    ids.push(...enrolled.map(({ enrollmentId }) => enrollmentId));
  }
  await engine.pass(0);
  const task = await engine.deps.db.selectFrom('tasks').select('id').where('enrollment_id', '=', ids[0]!).executeTakeFirstOrThrow();
  await completeTask(engine.deps, { workspaceId, taskId: task.id, outcome, note: null });
  return ids;
}

test('a call that was answered ends every sequence of the lead: no automatic message goes out', async () => {
  const ids = await called('connected');
  await engine.pass(3 * DAY);
  for (const id of ids) {
    expect(await engine.enrollment(id)).toMatchObject({ status: 'ended', end_reason: 'reached-by-phone' });
    expect(await engine.messages(id)).toEqual([]);
  }
});

test('unanswered call ends no other sequence', async () => {
  const ids = await called('no-answer');
  await engine.pass(3 * DAY);
  for (const id of ids) expect((await engine.messages(id)).map(({ status }) => status)).toEqual(['sent']);
});
