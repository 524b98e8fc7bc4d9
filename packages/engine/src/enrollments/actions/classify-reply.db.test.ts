import { afterAll, beforeAll, expect, test } from 'vitest';
import { submitEvents } from '../ingest/submit-events.ts';
import { enroll } from './enroll.ts';
import { days, draw, email, end } from '../../test-kit/build-document.ts';
import { createTestEngine, type TestEngine, workspaceId } from '../../test-kit/test-engine.ts';
import { classifyReply } from './classify-reply.ts';

const steps = [email('e1'), days('w1', 5), end()];

let engine: TestEngine;
/** Ends on positive replies only. */
let choosy: string;
let other: string;
beforeAll(async () => {
  engine = await createTestEngine();
  const settings = { exitConditions: [{ name: 'positive-reply' }] };
  choosy = await engine.publish(draw(steps, settings));
  other = await engine.publish(draw(steps, settings));
});
afterAll(() => engine.stop());

let replies = 0;

/** Stores a reply; gives its key. */
async function reply(about: object): Promise<string> {
  replies += 1;
  const key = `reply:<${replies}@example.com>`;
  await submitEvents(engine.deps, [{ workspaceId, key, name: 'replied', at: engine.clock.current(), ...about }]);
  return key;
}

const judge = (enrollmentId: string, key: string, sentiment: 'positive' | 'negative') =>
  classifyReply(engine.deps, { workspaceId, enrollmentId, reply: key, sentiment, by: 'Ines', why: 'They ask for prices' });

test('reply does not end an enrollment until a person classifies it as positive; who and why are recorded', async () => {
  const { id } = await engine.enroll(choosy);
  await engine.step();
  const key = await reply({ enrollmentId: id });
  expect(await judge(id, key, 'negative')).toBe(true);
  expect((await engine.enrollment(id)).status).toBe('active');
  expect(await judge(id, key, 'positive')).toBe(true);
  expect(await engine.enrollment(id)).toMatchObject({ status: 'ended', end_reason: 'positive-reply' });
  const lines = await engine.deps.db.selectFrom('timeline_lines').select(['by', 'why', 'entry']).where('enrollment_id', '=', id).execute();
  expect(lines).toContainEqual({
    by: 'Ines',
    why: 'They ask for prices',
    entry: expect.objectContaining({ what: 'event', name: 'positive-reply' }),
  });
});

test('said fifty times at once it is said once', async () => {
  const { id } = await engine.enroll(choosy);
  const key = await reply({ enrollmentId: id });
  expect(await Promise.all(Array.from({ length: 50 }, () => judge(id, key, 'positive')))).toEqual(Array.from({ length: 50 }, () => true));
  expect((await engine.timeline(id)).filter((line) => line === 'event positive-reply')).toHaveLength(1);
});

test('a reply to all that runs is positive for all that runs; one to a sequence is for that one', async () => {
  const [nora, omar] = [await engine.enroll(choosy), await engine.enroll(choosy)];
  const { enrolled } = await enroll(engine.deps, { workspaceId, sequenceId: other, leadIds: [nora.leadId, omar.leadId] });
  const [noras, omars] = enrolled.map(({ enrollmentId }) => enrollmentId);
  await judge(nora.id, await reply({ leadId: nora.leadId }), 'positive');
  const toOne = await reply({ enrollmentId: omar.id });
  await judge(omar.id, toOne, 'positive');
  expect(await judge(omars!, toOne, 'positive')).toBe(false);
  const statuses = await Promise.all([nora.id, noras!, omar.id, omars!].map(async (id) => (await engine.enrollment(id)).status));
  expect(statuses).toEqual(['ended', 'ended', 'ended', 'active']);
});

test('reply of another enrollment is refused without effect', async () => {
  const [nora, omar] = [await engine.enroll(choosy), await engine.enroll(choosy)];
  const key = await reply({ enrollmentId: nora.id });
  expect(await judge(omar.id, key, 'positive')).toBe(false);
  expect(await judge(nora.id, 'no such reply', 'positive')).toBe(false);
  expect((await engine.enrollment(nora.id)).status).toBe('active');
});
