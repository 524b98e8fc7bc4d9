import { eventually } from '@touchline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { branched } from '../test-kit/documents.ts';
import { startTestApi, type TestApi } from '../test-kit/test-api.ts';

let app: TestApi;
beforeAll(async () => {
  app = await startTestApi();
});
afterAll(() => app.close());

let leads = 0;

/** A published sequence with leads who are about to get its first email. */
async function sequenceWith(count: number) {
  const { body: made } = await app.call('POST', '/v1/sequences', { name: 'Guide', document: branched() });
  const { body: version } = await app.call('POST', `/v1/sequences/${made.id}/versions`, { revision: made.draftRevision });
  const leadIds: string[] = [];
  for (let n = 0; n < count; n += 1) {
    leads += 1;
    leadIds.push((await app.call('POST', '/v1/leads', { email: `many-${leads}@example.com`, firstName: `Nora ${n + 1}` })).body.id);
  }
  await app.call('POST', `/v1/sequences/${made.id}/enrollments`, { leadIds });
  return { id: made.id as string, versionId: version.id as string, leadIds };
}

const over = (id: string) =>
  eventually(async () => {
    const { body } = await app.call('GET', `/v1/jobs/${id}`);
    return body.status === 'running' ? null : body;
  });
const sent = async (leadId: string) => (await app.call('GET', `/v1/messages?leadId=${leadId}`)).body.items[0].subject;

test('next messages of many leads are counted, rewritten, and restored where they have not gone out', async () => {
  const { id, versionId, leadIds } = await sequenceWith(3);
  const overview = async (filter?: object) => (await app.call('POST', `/v1/sequences/${id}/next-messages`, { filter })).body;
  expect(await overview()).toMatchObject({
    nothing: 0,
    manual: 0,
    more: false,
    groups: [{ versionId, versionNumber: 1, step: 'hello', channel: 'email', leads: 3, rewritten: 0, texts: [{ leads: 3 }] }],
  });
  expect((await overview({ leadIds: leadIds.slice(0, 2) })).groups[0]).toMatchObject({
    leads: 2,
    examples: [{ lead: { firstName: 'Nora 1' } }, { lead: { firstName: 'Nora 2' } }],
  });
  const rewrite = (content: object | null, filter: object = {}) =>
    app.call('POST', `/v1/sequences/${id}/actions`, {
      filter,
      action: { type: 'rewrite', versionId, step: 'hello', content },
      why: 'The fair',
    });
  const begun = await rewrite({ subject: 'Hall 4, {{ lead.firstName }}' }, { leadIds: leadIds.slice(0, 2) });
  expect(begun).toMatchObject({ status: 202, body: { work: 'rewrite', total: 2, undoable: false } });
  expect(await over(begun.body.id)).toMatchObject({ counts: { done: 2 }, undoable: true, why: 'The fair' });
  expect((await overview()).groups[0]).toMatchObject({ leads: 3, rewritten: 2 });

  const undone = await app.call('POST', `/v1/jobs/${begun.body.id}/undo`, { why: 'Undone' });
  expect(undone).toMatchObject({ status: 202, body: { work: 'rewrite', total: 2 } });
  expect(await over(undone.body.id)).toMatchObject({ counts: { done: 2 }, undoable: false });
  expect((await overview()).groups[0]).toMatchObject({ rewritten: 0 });
  expect(await app.call('POST', `/v1/jobs/${undone.body.id}/undo`, {})).toMatchObject({ status: 409, body: { code: 'not-undoable' } });

  await over((await rewrite({ subject: 'Hall 5' }, { leadIds: leadIds.slice(0, 1) })).body.id);
  await app.settle();
  expect([await sent(leadIds[0]!), await sent(leadIds[1]!)]).toEqual(['Hall 5', 'A question about your request']);
  expect(await overview()).toMatchObject({ groups: [], nothing: 3 });
});

test('invalid text is refused with its field, and so is a missing message', async () => {
  const { id, versionId } = await sequenceWith(1);
  const action = { type: 'rewrite', versionId, step: 'hello', content: { subject: '{{ lead.firstName', body: '{{ lead.shoeSize }}' } };
  const wrong = await app.call('POST', `/v1/sequences/${id}/actions`, { action });
  expect(wrong).toMatchObject({ status: 422, body: { code: 'invalid-request' } });
  expect(wrong.body.errors.map(({ path }: { path: string }) => path)).toEqual(['action.content.subject', 'action.content.body']);
  const none = await app.call('POST', `/v1/sequences/${id}/actions`, { action: { ...action, step: 'done' } });
  expect(none).toMatchObject({ status: 409, body: { code: 'message-changed' } });
  const nowhere = '01990a3e-5c1a-7c3e-9d0e-3b6a5a1f0c11';
  expect((await app.call('POST', `/v1/sequences/${nowhere}/next-messages`, {})).status).toBe(404);
  expect((await app.call('POST', `/v1/jobs/${nowhere}/undo`, {})).status).toBe(404);
});
