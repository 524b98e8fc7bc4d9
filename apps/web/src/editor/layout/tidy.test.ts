import { emptyDocument, stepRegistry } from '@touchline/sequence';
import { templates } from '@touchline/templates';
import { expect, test } from 'vitest';
import { tidy } from './tidy.ts';
import { draw } from './draw-for-test.ts';

const size = { width: 264, height: 100 };
const sizeOf = () => size;

const diamond = draw({ ask: 'if', left: 'sms', right: 'call', meet: 'wait', end: 'end' }, [
  ['start', 'next', 'ask'],
  // Drawn in the wrong order on purpose.
  ['ask', 'no', 'right'],
  ['ask', 'yes', 'left'],
  ['right', 'next', 'meet'],
  ['left', 'next', 'meet'],
  ['meet', 'next', 'end'],
]);

test('yes stands left of no, and they meet in the middle', () => {
  const at = tidy(diamond, sizeOf);
  expect(at['left']!.x).toBeLessThan(at['right']!.x);
  expect(at['left']!.y).toBe(at['right']!.y);
  expect(at['meet']!.x).toBe(at['ask']!.x);
  expect(at['meet']!.y).toBeGreaterThan(at['right']!.y + size.height);
  expect(at['start']).toEqual({ x: 0, y: 0 });
});

test('an exit that goes straight to the meeting has a lane beside the other branch', () => {
  const document = draw({ ask: 'if', detour: 'sms', meet: 'end' }, [
    ['start', 'next', 'ask'],
    ['ask', 'yes', 'meet'],
    ['ask', 'no', 'detour'],
    ['detour', 'next', 'meet'],
  ]);
  const at = tidy(document, sizeOf);
  const yesPort = at['ask']!.x + size.width / 4;
  expect(at['detour']!.x).toBeGreaterThan(yesPort + 20);
});

test('a loop is laid out like any line', () => {
  const document = draw({ pause: 'wait', mail: 'email' }, [
    ['start', 'next', 'pause'],
    ['pause', 'next', 'mail'],
    ['mail', 'next', 'pause'],
  ]);
  const at = tidy(document, sizeOf);
  expect(at['mail']!.y).toBeGreaterThan(at['pause']!.y);
});

test.each(templates.map((template) => [template.name, template.document()] as const))('%s: nothing lies on anything', (_name, document) => {
  const at = tidy(document, sizeOf);
  const places = Object.values(at);
  expect(places).toHaveLength(document.nodes.length);
  const hits = places.flatMap((a, index) =>
    places.slice(index + 1).filter((b) => Math.abs(a.x - b.x) < size.width && Math.abs(a.y - b.y) < size.height),
  );
  expect(hits).toEqual([]);
});

test('the start stands first, whatever is loose stands right of all that it leads to', () => {
  let document = draw({ a: 'sms', ask: 'if', left: 'sms', right: 'call', alone: 'wait', into: 'email' }, [
    ['start', 'next', 'a'],
    ['a', 'next', 'ask'],
    ['ask', 'yes', 'left'],
    ['ask', 'no', 'right'],
    // Leads in, and is never come to.
    ['into', 'next', 'a'],
  ]);
  // Loose ones that stand above and left of the start.
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
