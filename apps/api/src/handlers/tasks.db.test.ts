import { addNode, connect, emptyDocument, type SequenceDocument } from '@touchline/sequence';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApi, type TestApi } from '../test-kit/test-api.ts';

let app: TestApi;
beforeAll(async () => {
  app = await startTestApi();
});
afterAll(() => app.close());

/** Start, one touch, end. */
function single(kind: string, config: object): SequenceDocument {
  let document = emptyDocument('America/New_York');
  document = addNode(document, { id: 'touch', kind, position: { x: 0, y: 200 }, config }).document;
  document = addNode(document, { id: 'done', kind: 'end', position: { x: 0, y: 400 } }).document;
  for (const [from, to] of [
    ['start', 'touch'],
    ['touch', 'done'],
  ] as const) {
    const linked = connect(document, from, 'next', to);
    if (linked.ok) document = linked.document;
  }
  return document;
}

/** Enrolls one lead and gives the task that comes of it. */
async function taskOf(document: SequenceDocument, lead: object) {
  const sequence = (await app.call('POST', '/v1/sequences', { name: 'Task', document })).body;
  await app.call('POST', `/v1/sequences/${sequence.id}/versions`, { revision: sequence.draftRevision });
  const { id } = (await app.call('POST', '/v1/leads', { timeZone: 'America/New_York', ...lead })).body;
  await app.call('POST', `/v1/sequences/${sequence.id}/enrollments`, { leadIds: [id] });
  await app.settle();
  const { items } = (await app.call('GET', '/v1/tasks')).body;
  return items.find((task: { leadId: string }) => task.leadId === id);
}

const touch = { window: 'ignore', unreachable: 'skip' };

test('a rep reads the script with the words of this lead', async () => {
  const config = {
    ...touch,
    goal: 'Talk to {{ lead.firstName }}',
    script: 'Hi {{ lead.firstName | default: "there" }}, {{ sender.name }} here.',
    voicemailScript: 'It is {{ sender.name }}.',
    outcomes: ['connected'],
    waitFor: null,
  };
  const task = await taskOf(single('call', config), { firstName: 'Nora', phone: '+12125550147' });
  expect(task).toMatchObject({
    channel: 'call',
    goal: 'Talk to Nora',
    script: 'Hi Nora, Ada Moreau here.',
    voicemailScript: 'It is Ada Moreau.',
    subject: null,
    text: null,
  });
  const wrong = await app.call('POST', `/v1/tasks/${task.id}/complete`, { outcome: 'flown' });
  expect({ status: wrong.status, errors: wrong.body.errors }).toEqual({
    status: 422,
    errors: [{ path: 'outcome', message: 'Choose one of: connected.' }],
  });
  expect((await app.call('POST', `/v1/tasks/${task.id}/complete`, { outcome: 'connected', note: 'Next week' })).body).toMatchObject({
    status: 'done',
    outcome: 'connected',
    note: 'Next week',
  });
  expect((await app.call('POST', `/v1/tasks/${task.id}/complete`, { outcome: 'connected' })).body.code).toBe('task-closed');
});

test('a message that a person has to send comes with its text, and can be said to be done', async () => {
  const variants = [{ id: 'a', weight: 1, subject: 'For {{ lead.company }}', preview: '', body: 'Hi {{ lead.firstName }}.' }];
  const document = single('email', { ...touch, unreachable: 'task', goal: '', thread: null, variants });
  const task = await taskOf(document, { firstName: 'Kim', company: 'Kettle & Co', phone: '+12125550148' });
  expect(task).toMatchObject({ channel: 'email', subject: 'For Kettle & Co', text: 'Hi Kim.', outcomes: ['done'] });
});

test('a first line is asked for with the message around it, and must be given with “written”', async () => {
  const body = 'Hi {{ lead.firstName }},\n\n{{ firstLine }}\n\nShall we talk?';
  const variants = [{ id: 'a', weight: 1, subject: 'Hello', preview: '', body }];
  const personalization = { from: 'rep', within: { amount: 1, unit: 'days' } };
  const task = await taskOf(single('email', { ...touch, goal: '', thread: null, personalization, variants }), {
    firstName: 'Lou',
    email: 'lou@example.com',
  });
  expect(task).toMatchObject({
    purpose: 'first-line',
    outcomes: ['written', 'without'],
    text: 'Hi Lou,\n\n…\n\nShall we talk?',
  });
  const complete = (json: object) => app.call('POST', `/v1/tasks/${task.id}/complete`, json);
  expect((await complete({ outcome: 'written' })).body.errors).toEqual([{ path: 'text', message: 'Write the opening line.' }]);
  expect((await complete({ outcome: 'written', text: 'I read your book.' })).body).toMatchObject({ status: 'done', outcome: 'written' });
});

test('a task shows the first line that a field holds, or where the rep begins with one', async () => {
  const variants = [{ id: 'a', weight: 1, text: 'Hi {{ lead.firstName }},\n\n{{ firstLine }}\n\nShall we talk?' }];
  const message = (personalization: object) => single('linkedin', { ...touch, goal: '', action: 'message', variants, personalization });
  const lead = { linkedin: 'https://www.linkedin.com/in/example', fields: { hook: 'I read your book.' } };
  expect(await taskOf(message({ from: 'field', field: 'hook' }), { ...lead, firstName: 'Mia' })).toMatchObject({
    purpose: 'touch',
    text: 'Hi Mia,\n\nI read your book.\n\nShall we talk?',
  });
  expect(await taskOf(message({ from: 'rep' }), { ...lead, firstName: 'Noa' })).toMatchObject({
    purpose: 'touch',
    text: 'Hi Noa,\n\n[your opening line]\n\nShall we talk?',
  });
});
