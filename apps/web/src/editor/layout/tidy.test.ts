import { emptyDocument, stepRegistry } from '@touchline/sequence';
import { templates } from '@touchline/templates';
import { expect, test } from 'vitest';
import { tidy } from './tidy.ts';
import { buildDocument } from './build-document.ts';

const size = { width: 264, height: 100 };
const sizeOf = () => size;

const diamond = buildDocument({ ask: 'if', left: 'sms', right: 'call', meet: 'wait', end: 'end' }, [
  ['start', 'next', 'ask'],
  // Drawn in the wrong order on purpose.
  ['ask', 'no', 'right'],
  ['ask', 'yes', 'left'],
  ['right', 'next', 'meet'],
  ['left', 'next', 'meet'],
  ['meet', 'next', 'end'],
]);

test('yes is left of no, and their merge point is centered', () => {
  const at = tidy(diamond, sizeOf);
  expect(at['left']!.x).toBeLessThan(at['right']!.x);
  expect(at['left']!.y).toBe(at['right']!.y);
  expect(at['meet']!.x).toBe(at['ask']!.x);
  expect(at['meet']!.y).toBeGreaterThan(at['right']!.y + size.height);
  expect(at['start']).toEqual({ x: 0, y: 0 });
});

test('an exit that leads directly to the merge point gets a lane next to the other branch', () => {
  const document = buildDocument({ ask: 'if', detour: 'sms', meet: 'end' }, [
    ['start', 'next', 'ask'],
    ['ask', 'yes', 'meet'],
    ['ask', 'no', 'detour'],
    ['detour', 'next', 'meet'],
  ]);
  const at = tidy(document, sizeOf);
  const yesPort = at['ask']!.x + size.width / 4;
  expect(at['detour']!.x).toBeGreaterThan(yesPort + 20);
});

test('a loop is laid out like a straight path', () => {
  const document = buildDocument({ pause: 'wait', mail: 'email' }, [
    ['start', 'next', 'pause'],
    ['pause', 'next', 'mail'],
    ['mail', 'next', 'pause'],
  ]);
  const at = tidy(document, sizeOf);
  expect(at['mail']!.y).toBeGreaterThan(at['pause']!.y);
});

test.each(templates.map((template) => [template.name, template.document()] as const))('%s: no steps overlap', (_name, document) => {
  const at = tidy(document, sizeOf);
  const places = Object.values(at);
  expect(places).toHaveLength(document.nodes.length);
  const hits = places.flatMap((a, index) =>
    places.slice(index + 1).filter((b) => Math.abs(a.x - b.x) < size.width && Math.abs(a.y - b.y) < size.height),
  );
  expect(hits).toEqual([]);
});

test('the start comes first, unconnected steps are right of its path', () => {
  let document = buildDocument({ a: 'sms', ask: 'if', left: 'sms', right: 'call', alone: 'wait', into: 'email' }, [
    ['start', 'next', 'a'],
    ['a', 'next', 'ask'],
    ['ask', 'yes', 'left'],
    ['ask', 'no', 'right'],
    // Has an outgoing edge but cannot be reached.
    ['into', 'next', 'a'],
  ]);
  // Unconnected steps above and left of the start.
  document = { ...document, nodes: document.nodes.map((node) => (node.id === 'start' ? { ...node, position: { x: 400, y: 300 } } : node)) };
  const at = tidy(document, sizeOf);
  expect(at['start']).toEqual({ x: 400, y: 304 });
  expect(at['a']!.x).toBe(at['start']!.x);
  const edge = Math.max(...['start', 'a', 'ask', 'left', 'right'].map((id) => at[id]!.x)) + size.width;
  for (const id of ['alone', 'into']) expect(at[id]!.x).toBeGreaterThan(edge);
});

test('five thousand steps in a line do not overflow the stack', () => {
  const count = 5_000;
  const nodes = Array.from({ length: count }, (_, index) => ({
    id: `n${index}`,
    kind: 'wait',
    position: { x: 0, y: 0 },
    config: stepRegistry.wait.defaults(),
  }));
  const edges = nodes.slice(1).map((node, index) => ({ from: `n${index}`, exit: 'next', to: node.id }));
  const document = { ...emptyDocument('UTC'), nodes, edges };
  expect(Object.keys(tidy(document, sizeOf))).toHaveLength(count);
});
