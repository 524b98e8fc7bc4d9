import { addNode, compile, connect, emptyDocument, type SequenceDocument } from '@touchline/sequence';
import type { ClientBase } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enroll } from '../actions/enroll.ts';
import { submitEvents } from '../ingest/submit-events.ts';
import { createTestEngine, DAY, HOUR, type TestEngine, workspaceId } from '../../test-kit/test-engine.ts';
import type { EnrollmentRow } from './enrollment-row.ts';
import { attachHistory } from './attach-history.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await createTestEngine();
});
afterAll(() => engine.stop());

/** A day's wait, then by one rule. */
function asking(condition: object): SequenceDocument {
  let document = emptyDocument();
  const steps = [
    { id: 'wait', kind: 'wait', config: { mode: 'duration', amount: 1, unit: 'days', at: null } },
    { id: 'ask', kind: 'branch', config: { rules: [{ id: 'yes', conditions: [condition] }] } },
    { id: 'keen', kind: 'end', config: { reason: 'keen' } },
    { id: 'cool', kind: 'end', config: { reason: 'cool' } },
  ];
  for (const step of steps) document = addNode(document, { ...step, position: { x: 0, y: 0 } }).document;
  for (const [from, exit, to] of [
    ['start', 'next', 'wait'],
    ['wait', 'next', 'ask'],
    ['ask', 'yes', 'keen'],
    ['ask', 'else', 'cool'],
  ] as const) {
    const connected = connect(document, from, exit, to);
    if (!connected.ok) throw new Error(connected.reason);
    document = connected.document;
  }
  return document;
}

let counter = 0;

function happened(leadId: string, at: number, name = 'page-viewed', page: string | null = '/pricing', human?: boolean) {
  counter += 1;
  const event = { workspaceId, key: `past-${counter}`, name, at, leadId, properties: page === null ? {} : { page } };
  return submitEvents(engine.deps, [human === undefined ? event : { ...event, human }]);
}

const PRICES = {
  type: 'events',
  event: 'page-viewed',
  page: '/pricing',
  op: 'at-least',
  count: 3,
  within: { amount: 7, unit: 'days' },
} as const;

async function endOf(id: string): Promise<string | null> {
  return (await engine.enrollment(id)).end_reason;
}

test('events before and after enrolling count once each, within the time limit', async () => {
  const sequenceId = await engine.publish(asking(PRICES));
  // A lead must exist before it can be enrolled: the same leads ran through another sequence first.
  const before = await engine.publish(asking({ type: 'tag', op: 'has', tag: 'nobody' }));
  const leads = await Promise.all([0, 1, 2, 3].map(() => engine.enroll(before)));
  const [keen, tooOld, otherPage, scanner] = leads;
  const now = engine.clock.current();
  for (const lead of leads) await happened(lead.leadId, now - 2 * DAY);
  await happened(keen!.leadId, now - 5 * DAY);
  await happened(tooOld!.leadId, now - 6.5 * DAY);
  await happened(otherPage!.leadId, now - 2 * HOUR, 'page-viewed', '/blog');
  await happened(scanner!.leadId, now - 3 * HOUR, 'page-viewed', '/pricing', false);
  engine.clock.advance(HOUR);

  const { enrolled } = await enroll(engine.deps, { workspaceId, sequenceId, leadIds: leads.map(({ leadId }) => leadId) });
  const enrollmentOf = new Map(enrolled.map(({ leadId, enrollmentId }) => [leadId, enrollmentId]));
  await engine.step();
  // The third visit comes while they wait, and this enrollment counts it too.
  engine.clock.advance(HOUR);
  for (const lead of leads) await happened(lead.leadId, engine.clock.current());
  await engine.pass(DAY);

  const ends = await Promise.all(leads.map(({ leadId }) => endOf(enrollmentOf.get(leadId)!)));
  expect(ends).toEqual(['keen', 'cool', 'cool', 'cool']);
});

test('lead with a recent page view is not inactive, though no step counts page views', async () => {
  const sequenceId = await engine.publish(asking({ type: 'inactive', for: { amount: 12, unit: 'hours' } }));
  const [silent, lively] = [await engine.enroll(sequenceId), await engine.enroll(sequenceId)];
  await engine.step();
  engine.clock.advance(20 * HOUR);
  await happened(lively.leadId, engine.clock.current());
  await engine.pass(4 * HOUR);
  expect([await endOf(silent.id), await endOf(lively.id)]).toEqual(['keen', 'cool']);
});

test('no history is read where no version needs it', async () => {
  const { ir } = compile(asking({ type: 'tag', op: 'has', tag: 'vip' }));
  const refuses = { query: () => Promise.reject(new Error('A query was made.')) } as unknown as ClientBase;
  const rows = [{ version_id: 'v' } as EnrollmentRow];
  await expect(attachHistory(refuses, rows, new Map([['v', { ok: true, ir: ir! }]]))).resolves.toBe(rows);
});
