import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { compile } from '../../compiler/compile.ts';
import { arbitraryDocument } from '../../test-kit/arbitrary-document.ts';
import { anEmail, days, draw, nodeOf } from '../../test-kit/build-document.ts';
import { runs } from '../../test-kit/runs.ts';
import type { SequenceDocument } from '../../model/document.ts';
import { countingIds } from '../node-ids.ts';
import { parseDocument } from '../parse-document.ts';
import { addNode } from './add-node.ts';
import { connect, disconnect } from './connect.ts';
import { deleteNodes } from './delete-nodes.ts';
import { moveNodes, setDisabled, setLabel, switchSetting, updateConfig } from './edit-node.ts';
import { copyNodes, duplicateNodes, pasteFragment } from './fragment.ts';
import { insertOnEdge, spliceNode } from './insert-on-edge.ts';

const cadence = draw(
  [
    ['a', 'email', anEmail('A')],
    ['w', 'wait', days(2)],
    ['b', 'email', anEmail('B', { thread: 'a' })],
    ['i', 'if', { what: 'clicked', of: { touch: 'b' } }],
    ['yes', 'end', { reason: 'converted' }],
    ['end', 'end'],
  ],
  ['start → a → w → b → i:yes → yes', 'i:no → end'],
);
const arrows = ({ edges }: SequenceDocument): readonly string[] => edges.map(({ from, exit, to }) => `${from}:${exit} → ${to}`).toSorted();

describe('connecting', () => {
  it.each([
    ['a', 'next', 'a', 'self-link'],
    ['a', 'next', 'start', 'into-start'],
    ['a', 'yes', 'w', 'unknown-exit'],
    ['a', 'next', 'nobody', 'unknown-node'],
    ['nobody', 'next', 'a', 'unknown-node'],
  ])('%s by %s to %s: %s', (from, exit, to, reason) => {
    expect(connect(cadence, from, exit, to)).toEqual({ ok: false, reason });
  });

  it('replaces the old edge', () => {
    const connected = connect(cadence, 'i', 'no', 'yes');
    expect(connected.ok && arrows(connected.document)).toEqual(
      arrows(cadence).map((arrow) => (arrow === 'i:no → end' ? 'i:no → yes' : arrow)),
    );
    expect(arrows(disconnect(cadence, 'i', 'no'))).not.toContain('i:no → end');
  });
});

describe('deleting', () => {
  it('reconnects incoming edges to the next step', () => {
    expect(arrows(deleteNodes(cadence, ['w']))).toEqual(['a:next → b', 'b:next → i', 'i:no → end', 'i:yes → yes', 'start:next → a']);
    expect(arrows(deleteNodes(cadence, ['w', 'b', 'i']))).toContain('a:next → yes');
  });

  it('leaves references to it for the compiler to report', () => {
    expect(compile(deleteNodes(cadence, ['a'])).issues.map(({ code }) => code)).toContain('thread-without-email');
  });

  it('deletes a whole loop', () => {
    const round = draw(
      [
        ['a', 'email', anEmail()],
        ['w', 'wait', days(1)],
      ],
      ['start → a → w → a'],
    );
    expect(deleteNodes(round, ['a', 'w'])).toMatchObject({ nodes: [{ id: 'start' }], edges: [] });
  });
});

describe('inserting and splicing', () => {
  it('puts a new step on an edge', () => {
    const { document, id } = insertOnEdge(cadence, { from: 'a', exit: 'next' }, { kind: 'sms' });
    expect(arrows(document)).toEqual(expect.arrayContaining([`a:next → ${id}`, `${id}:next → w`]));
  });

  it('moves a step from where it is onto another edge', () => {
    expect(arrows(spliceNode(cadence, 'w', { from: 'i', exit: 'no' }))).toEqual([
      'a:next → b',
      'b:next → i',
      'i:no → w',
      'i:yes → yes',
      'start:next → a',
      'w:next → end',
    ]);
    expect(spliceNode(cadence, 'w', { from: 'a', exit: 'next' })).toBe(cadence);
    expect(spliceNode(cadence, 'start', { from: 'a', exit: 'next' })).toBe(cadence);
  });
});

describe('editing', () => {
  it('drops edges of exits that the new configuration lacks', () => {
    const limited = updateConfig(cadence, 'w', { mode: 'event', event: 'x', limit: { amount: 1, unit: 'days' } });
    expect(arrows(limited)).not.toContain('w:next → b');
  });

  it('labels, disables and moves', () => {
    expect(nodeOf(setLabel(cadence, 'a', ' Hello '), 'a').label).toBe('Hello');
    expect(nodeOf(setLabel(setLabel(cadence, 'a', 'x'), 'a', ' '), 'a')).not.toHaveProperty('label');
    expect(setDisabled(setDisabled(cadence, 'a', true), 'a', false)).toEqual(cadence);
    expect(nodeOf(moveNodes(cadence, { a: { x: 5, y: 6 }, nobody: { x: 0, y: 0 } }), 'a').position).toEqual({ x: 5, y: 6 });
  });
});

describe('copying', () => {
  it('pastes with new ids; references among the copies follow them', () => {
    const pasted = pasteFragment(cadence, JSON.parse(JSON.stringify(copyNodes(cadence, ['a', 'w', 'b']))), { x: 500, y: 40 });
    if (!pasted.ok) throw new Error('refused');
    const [a, w, b] = pasted.ids as [string, string, string];
    expect(nodeOf(pasted.document, b).config).toMatchObject({ thread: a });
    expect(arrows(pasted.document)).toEqual(expect.arrayContaining([`${a}:next → ${w}`, `${w}:next → ${b}`]));
    expect(Math.min(...pasted.ids.map((id) => nodeOf(pasted.document, id).position.x))).toBe(500);
  });

  it('drops references to touches that do not exist in the target sequence', () => {
    const fragment = copyNodes(cadence, ['b', 'i']);
    const other = draw([['x', 'email', anEmail()]], ['start → x']);
    const pasted = pasteFragment(other, fragment, { x: 0, y: 0 });
    if (!pasted.ok) throw new Error('refused');
    expect(nodeOf(pasted.document, pasted.ids[0]!).config).toMatchObject({ thread: null });
    expect(nodeOf(pasted.document, pasted.ids[1]!).config).toMatchObject({ of: { touch: pasted.ids[0] } });
  });

  it('duplicates steps next to the originals, with only the edges among them', () => {
    const { document, ids } = duplicateNodes(cadence, ['start', 'a', 'w']);
    const [a, w] = ids as [string, string];
    expect([ids.length, document.nodes.length]).toEqual([2, cadence.nodes.length + 2]);
    expect(nodeOf(document, a).config).toMatchObject(nodeOf(cadence, 'a').config as object);
    const { x, y } = nodeOf(cadence, 'a').position;
    expect(nodeOf(document, a).position).toEqual({ x: x + 40, y: y + 40 });
    expect(arrows(document).toSorted()).toEqual([...arrows(cadence), `${a}:next → ${w}`].toSorted());
  });

  it('refuses a value that is no fragment, and adds no second start', () => {
    expect(pasteFragment(cadence, 'some text', { x: 0, y: 0 })).toMatchObject({ ok: false });
    expect(
      pasteFragment(
        cadence,
        { touchlineFragment: 1, nodes: [{ id: 'x', kind: 'pigeon', position: { x: 0, y: 0 }, config: {} }], edges: [] },
        { x: 0, y: 0 },
      ),
    ).toMatchObject({ ok: false });
    expect(duplicateNodes(cadence, ['start']).document).toBe(cadence);
  });
});

test('a taken id and an unknown kind are bugs of the caller', () => {
  expect(() => addNode(cadence, { id: 'a', kind: 'sms', position: { x: 0, y: 0 } })).toThrow('taken');
  expect(() => addNode(cadence, { kind: 'pigeon', position: { x: 0, y: 0 } })).toThrow('pigeon');
});

test('every operation on a document gives a valid document', () => {
  fc.assert(
    fc.property(arbitraryDocument, fc.array(fc.tuple(fc.nat({ max: 5 }), fc.nat(), fc.nat()), { maxLength: 12 }), (drawn, deeds) => {
      let document = drawn;
      for (const [deed, one, two] of deeds) {
        const node = document.nodes[one % document.nodes.length]!;
        const edge = document.edges[two % Math.max(1, document.edges.length)];
        const other = document.nodes[two % document.nodes.length]!;
        if (deed === 0 && node.id !== 'start')
          document = deleteNodes(
            document,
            [node.id, other.id].filter((id) => id !== 'start'),
          );
        if (deed === 1 && edge !== undefined) document = insertOnEdge(document, edge, { kind: 'wait' }).document;
        if (deed === 2 && edge !== undefined) document = spliceNode(document, node.id, edge);
        if (deed === 3) document = duplicateNodes(document, [node.id, other.id]).document;
        if (deed === 4) document = setDisabled(document, node.id, node.disabled !== true);
        if (deed === 5) {
          const pasted = pasteFragment(document, copyNodes(document, [node.id, other.id]), { x: 0, y: 0 }, countingIds(document));
          if (pasted.ok) document = pasted.document;
        }
      }
      expect(parseDocument(JSON.parse(JSON.stringify(document)))).toMatchObject({ ok: true });
      expect(compile(document).issues.filter(({ code }) => code === 'invalid-config' || code === 'duplicate-id')).toEqual([]);
    }),
    runs(200),
  );
});

it.each(['skippedKeepTime', 'heldTouchesPass'] as const)('%s is true or missing, and nothing else changes', (name) => {
  const before = draw([['end', 'end']], ['start → end']);
  const { [name]: _usual, ...others } = before.settings;
  const on = switchSetting(before, name, true);
  expect(on).toEqual({ ...before, settings: { ...others, [name]: true } });
  expect(switchSetting(on, name, true)).toEqual(on);
  expect(Object.keys(switchSetting(on, name, false).settings)).not.toContain(name);
  expect(switchSetting(switchSetting(on, name, false), name, true)).toEqual(on);
});
