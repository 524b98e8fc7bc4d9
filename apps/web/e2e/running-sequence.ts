import { addNode, connect, emptyDocument, type SequenceDocument } from '@touchline/sequence';
import { type APIRequestContext, expect } from '@playwright/test';

/** An email, a wait and another email. Leads rest at the wait. */
export function cadence(waitDays: number): SequenceDocument {
  const email = (subject: string) => ({
    goal: 'Start a conversation',
    window: 'ignore',
    thread: null,
    unreachable: 'skip',
    variants: [{ id: 'a', weight: 1, subject, preview: '', body: 'Hi {{ lead.firstName | default: "there" }}, which day suits you?' }],
  });
  const steps = [
    { id: 'hello', kind: 'email', label: 'Hello', config: email('Your request') },
    { id: 'rest', kind: 'wait', label: 'Rest', config: { mode: 'duration', amount: waitDays, unit: 'days', at: null } },
    { id: 'again', kind: 'email', label: 'Once more', config: email('Did it reach you?') },
    { id: 'done', kind: 'end', label: 'Done', config: { reason: 'completed' } },
  ];
  let document = emptyDocument('UTC');
  steps.forEach(({ label, ...step }, index) => {
    document = addNode(document, { ...step, position: { x: 0, y: 180 * (index + 1) } }).document;
    document = { ...document, nodes: document.nodes.map((node) => (node.id === step.id ? { ...node, label } : node)) };
  });
  for (const [from, to] of [
    ['start', 'hello'],
    ['hello', 'rest'],
    ['rest', 'again'],
    ['again', 'done'],
  ] as const) {
    const linked = connect(document, from, 'next', to);
    if (!linked.ok) throw new Error(`${from} cannot lead to ${to}: ${linked.reason}`);
    document = linked.document;
  }
  return document;
}

export interface Running {
  readonly id: string;
  readonly leadIds: readonly string[];
  readonly enrollmentIds: readonly string[];
}

/** A published sequence with new leads that got the first email and are at the wait. */
export async function running(request: APIRequestContext, name: string, leads: number): Promise<Running> {
  const made = await request.post('/v1/sequences', { data: { name, document: cadence(2) } });
  expect(made.status()).toBe(201);
  const { id, draftRevision } = await made.json();
  expect((await request.post(`/v1/sequences/${id}/versions`, { data: { revision: draftRevision } })).status()).toBe(201);
  const leadIds: string[] = [];
  for (let n = 1; n <= leads; n += 1) {
    const lead = { firstName: `Lead ${n}`, lastName: name, email: `lead-${n}.${id}@example.com`, timeZone: 'Asia/Tokyo' };
    leadIds.push((await (await request.post('/v1/leads', { data: lead })).json()).id);
  }
  const { enrolled } = await (await request.post(`/v1/sequences/${id}/enrollments`, { data: { leadIds } })).json();
  await expect
    .poll(async () => (await (await request.get(`/v1/sequences/${id}/live`)).json()).steps.rest?.here ?? 0, { timeout: 30_000 })
    .toBe(leads);
  return { id, leadIds, enrollmentIds: enrolled.map((one: { enrollmentId: string }) => one.enrollmentId) };
}

/** Changes the draft through the API, without the editor. */
export async function redraw(request: APIRequestContext, id: string, document: SequenceDocument): Promise<void> {
  const { revision } = await (await request.get(`/v1/sequences/${id}/draft`)).json();
  const saved = await request.put(`/v1/sequences/${id}/draft`, { data: { document }, headers: { 'if-match': `"${revision}"` } });
  expect(saved.status()).toBe(200);
}
