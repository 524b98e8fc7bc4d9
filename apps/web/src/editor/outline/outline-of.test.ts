import { templates } from '@touchline/templates';
import { expect, test } from 'vitest';
import { outlineOf, type OutlineItem } from './outline-of.ts';
import { draw } from '../layout/draw-for-test.ts';

/** `a b(yes: c | no: →d) d` */
function text(items: readonly OutlineItem[]): string {
  return items
    .map(({ id, ways, goesTo, openExit }) => {
      const parts = ways.map((way) => `${way.exit}: ${way.open ? '…' : way.goesTo ? `→${way.goesTo}` : text(way.items)}`);
      return `${id}${parts.length > 0 ? `(${parts.join(' | ')})` : ''}${goesTo ? ` →${goesTo}` : ''}${openExit ? ' …' : ''}`;
    })
    .join(' ');
}

test('branches are indented, and the list goes on where they meet', () => {
  const document = draw({ ask: 'if', left: 'sms', right: 'call', meet: 'wait', end: 'end' }, [
    ['start', 'next', 'ask'],
    ['ask', 'yes', 'left'],
    ['ask', 'no', 'right'],
    ['left', 'next', 'meet'],
    ['right', 'next', 'meet'],
    ['meet', 'next', 'end'],
  ]);
  expect(text(outlineOf(document))).toBe('start ask(yes: left →meet | no: right →meet) meet end');
});

test('open exits and loops are told', () => {
  const document = draw({ pause: 'wait', ask: 'if', alone: 'sms' }, [
    ['start', 'next', 'pause'],
    ['pause', 'next', 'ask'],
    ['ask', 'no', 'pause'],
  ]);
  expect(text(outlineOf(document))).toBe('start pause ask(yes: … | no: →pause) alone …');
});

test.each(templates.map((template) => [template.name, template.document()] as const))('%s: every step is told once', (_name, document) => {
  const ids: string[] = [];
  const collect = (items: readonly OutlineItem[]) => {
    for (const item of items) {
      ids.push(item.id);
      for (const way of item.ways) collect(way.items);
    }
  };
  collect(outlineOf(document));
  expect(ids.toSorted()).toEqual(document.nodes.map((node) => node.id).toSorted());
});
