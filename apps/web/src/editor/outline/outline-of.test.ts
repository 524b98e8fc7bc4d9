import { templates } from '@touchline/templates';
import { expect, test } from 'vitest';
import { outlineOf, type OutlineItem } from './outline-of.ts';
import { buildDocument } from '../layout/build-document.ts';

/** `a b(yes: c | no: →d) d` */
function text(items: readonly OutlineItem[]): string {
  return items
    .map(({ id, paths, goesTo, openExit }) => {
      const parts = paths.map((path) => `${path.exit}: ${path.open ? '…' : path.goesTo ? `→${path.goesTo}` : text(path.items)}`);
      return `${id}${parts.length > 0 ? `(${parts.join(' | ')})` : ''}${goesTo ? ` →${goesTo}` : ''}${openExit ? ' …' : ''}`;
    })
    .join(' ');
}

test('branches are indented, and the list continues at the merge point', () => {
  const document = buildDocument({ ask: 'if', left: 'sms', right: 'call', meet: 'wait', end: 'end' }, [
    ['start', 'next', 'ask'],
    ['ask', 'yes', 'left'],
    ['ask', 'no', 'right'],
    ['left', 'next', 'meet'],
    ['right', 'next', 'meet'],
    ['meet', 'next', 'end'],
  ]);
  expect(text(outlineOf(document))).toBe('start ask(yes: left →meet | no: right →meet) meet end');
});

test('open exits and loops are listed', () => {
  const document = buildDocument({ pause: 'wait', ask: 'if', alone: 'sms' }, [
    ['start', 'next', 'pause'],
    ['pause', 'next', 'ask'],
    ['ask', 'no', 'pause'],
  ]);
  expect(text(outlineOf(document))).toBe('start pause ask(yes: … | no: →pause) alone …');
});

test.each(templates.map((template) => [template.name, template.document()] as const))('%s: each step is listed once', (_name, document) => {
  const ids: string[] = [];
  const collect = (items: readonly OutlineItem[]) => {
    for (const item of items) {
      ids.push(item.id);
      for (const path of item.paths) collect(path.items);
    }
  };
  collect(outlineOf(document));
  expect(ids.toSorted()).toEqual(document.nodes.map((node) => node.id).toSorted());
});
