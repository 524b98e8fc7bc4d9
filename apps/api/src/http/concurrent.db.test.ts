import { afterAll, beforeAll, expect, test } from 'vitest';
import { branched } from '../test-kit/documents.ts';
import { startTestApi, type Answer, type TestApi } from '../test-kit/test-api.ts';
import { createWorld, type World } from '../test-kit/world.ts';

let app: TestApi;
let world: World;
beforeAll(async () => {
  app = await startTestApi();
  world = await createWorld(app);
});
afterAll(() => app.close());

const AT_ONCE = 12;

async function atOnce(ask: (n: number) => Promise<Answer>): Promise<readonly Answer[]> {
  return Promise.all(Array.from({ length: AT_ONCE }, (_, n) => ask(n)));
}

function tally(answers: readonly Answer[]): Record<number, number> {
  return Object.fromEntries([...Map.groupBy(answers, ({ status }) => status)].map(([status, some]) => [status, some.length]));
}

const fresh = async () => (await app.call('POST', '/v1/sequences', { name: 'At once', document: branched() })).body;
const person = async () => (await app.call('POST', '/v1/leads', { email: `${crypto.randomUUID()}@example.com` })).body;

test('of tabs that save from one revision one wins', async () => {
  const { id, draftRevision } = await fresh();
  const answers = await atOnce((n) =>
    app.call('PUT', `/v1/sequences/${id}/draft`, { document: branched(`Tab ${n}`) }, { 'if-match': `"${draftRevision}"` }),
  );
  expect(tally(answers)).toEqual({ 200: 1, 409: AT_ONCE - 1 });
});

test('one draft is published once', async () => {
  const { id, draftRevision } = await fresh();
  expect(tally(await atOnce(() => app.call('POST', `/v1/sequences/${id}/versions`, { revision: draftRevision })))).toEqual({
    201: 1,
    409: AT_ONCE - 1,
  });
});

test('an address is given to one lead', async () => {
  const answers = await atOnce((n) => app.call('POST', '/v1/leads', { email: n % 2 === 0 ? 'same@example.com' : 'Same@Example.com' }));
  expect(tally(answers)).toEqual({ 201: 1, 409: AT_ONCE - 1 });
});

test('a lead is enrolled once, and a task completed once', async () => {
  const { id } = await person();
  const enrolled = await atOnce(() => app.call('POST', `/v1/sequences/${world.sequence}/enrollments`, { leadIds: [id] }));
  expect(tally(enrolled)).toEqual({ 200: AT_ONCE });
  expect(enrolled.flatMap(({ body }) => body.enrolled)).toHaveLength(1);
  const completed = await atOnce(() => app.call('POST', `/v1/tasks/${world.task}/complete`, { outcome: 'connected' }));
  expect(tally(completed)).toEqual({ 200: 1, 409: AT_ONCE - 1 });
});

test('a sequence that is deleted while leads are put into it is gone, or has them', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { id, draftRevision } = await fresh();
    const lead = await person();
    const [, , removed] = await Promise.all([
      app.call('POST', `/v1/sequences/${id}/versions`, { revision: draftRevision }),
      app.call('POST', `/v1/sequences/${id}/enrollments`, { leadIds: [lead.id] }),
      app.call('DELETE', `/v1/sequences/${id}`),
    ]);
    expect([204, 409]).toContain(removed?.status);
    const left = await app.call('GET', `/v1/sequences/${id}`);
    expect([200, 404]).toContain(left.status);
    await app.settle();
    expect((await app.call('GET', `/v1/leads/${lead.id}`)).status).toBe(200);
  }
});
