import { addNode, emptyDocument } from '@touchline/sequence';
import { expect, test } from 'vitest';
import { align } from './align.ts';

const sizeOf = (id: string) => ({ width: id === 'wide' ? 400 : 200, height: 100 });

function three() {
  const one = addNode(emptyDocument('UTC'), { kind: 'wait', id: 'wide', position: { x: 40, y: 160 } }).document;
  return addNode(one, { kind: 'end', id: 'end', position: { x: 80, y: 600 } }).document;
}

test('a column aligns centers vertically', () => {
  expect(align(three(), ['start', 'wide', 'end'], 'column', sizeOf)).toMatchObject({ wide: { x: -96, y: 160 }, end: { x: 0, y: 600 } });
});

test('vertical distribution equalizes gaps and keeps the ends', () => {
  expect(align(three(), ['start', 'wide', 'end'], 'spread-down', sizeOf)).toMatchObject({
    start: { y: 0 },
    wide: { y: 304 },
    end: { y: 600 },
  });
});

test('horizontal distribution equalizes gaps', () => {
  const row = ['a', 'b'].reduce(
    (document, id, index) => addNode(document, { kind: 'wait', id, position: { x: 260 + index * 540, y: 0 } }).document,
    emptyDocument('UTC'),
  );
  expect(align(row, ['start', 'a', 'b'], 'spread-across', sizeOf)).toMatchObject({ start: { x: 0 }, a: { x: 400 }, b: { x: 800 } });
});
