import { expect, test } from 'vitest';
import {
  addNode,
  advance,
  compile,
  connect,
  emptyDocument,
  hashIr,
  initialState,
  issueText,
  nextWake,
  parseDocument,
  parseIr,
} from './index.ts';
import type { SequenceDocument, Signal } from './index.ts';
import { contextAt } from './test-kit/leads.ts';

const MONDAY = Date.UTC(2026, 2, 9, 9);

function cadence(): SequenceDocument {
  let document = emptyDocument('UTC');
  let last = 'start';
  let exit = 'next';
  const add = (id: string, kind: string, config?: unknown): void => {
    document = addNode(document, { id, kind, config, position: { x: 0, y: 0 } }).document;
    const connected = connect(document, last, exit, id);
    if (!connected.ok) throw new Error(connected.reason);
    document = connected.document;
    last = id;
    exit = 'next';
  };
  add('hello', 'email', { variants: [{ id: 'a', subject: 'Hello', body: 'Look: [here](https://example.com/a)' }] });
  add('rest', 'wait', { mode: 'duration', amount: 1, unit: 'days', at: '10:00' });
  add('clicked', 'if', { what: 'clicked', of: { touch: 'hello' } });
  exit = 'yes';
  add('warm', 'end', { reason: 'converted' });
  last = 'clicked';
  exit = 'no';
  add('over', 'end');
  return document;
}

test('draws, compiles, runs: the click decides the path', () => {
  const document = cadence();
  expect(parseDocument(JSON.parse(JSON.stringify(document)))).toMatchObject({ ok: true });
  const { ir, issues } = compile(document);
  expect(issues).toEqual([]);
  expect(parseIr(JSON.parse(JSON.stringify(ir)))).toEqual({ ok: true, ir });
  expect(hashIr(ir!)).toMatch(/^[0-9a-f]{64}$/);

  let state = initialState(MONDAY);
  const step = (signal: Signal, now: number) => {
    const advanced = advance(ir!, state, signal, contextAt(now));
    state = advanced.state;
    return advanced.effects;
  };
  expect(step({ type: 'start' }, MONDAY)).toContainEqual({
    type: 'message',
    step: 'hello',
    visit: 1,
    channel: 'email',
    variant: 'a',
    threadOf: null,
  });
  expect(nextWake(state)).toBe(Date.UTC(2026, 2, 10, 9));
  step({ type: 'event', event: { id: 'c1', name: 'clicked', at: MONDAY + 5, step: 'hello', link: 'https://example.com/a' } }, MONDAY + 9);
  expect(step({ type: 'timer' }, nextWake(state)!)).toContainEqual({ type: 'end', reason: 'converted' });
  expect(state).toMatchObject({ status: 'ended', endReason: 'converted', step: null, wait: null });
});

test('an empty document has issues with messages', () => {
  const { ir, issues } = compile(addNode(emptyDocument(), { id: 'e', kind: 'email', position: { x: 0, y: 0 } }).document);
  expect(ir).toBeNull();
  expect(issues.map(({ code }) => code)).toEqual(['unreachable', 'dangling-exit']);
  expect(issueText(issues[1]!).message).toBe('“Next” isn’t connected.');
});
