import { describe, expect, it } from 'vitest';
import { SCHEMA_VERSION, type SequenceDocument, type SequenceNode } from '../../model/document.ts';
import { defaultSettings } from '../../model/settings.ts';
import { changesBehavior, diffDocuments, isEmptyDiff } from './diff-documents.ts';
import { diffText } from './diff-text.ts';
import { fieldChanges } from './field-change.ts';
import { conflictText } from './conflict-text.ts';
import { mergeDocuments } from './merge-documents.ts';

const node = (id: string, kind: string, config: unknown): SequenceNode => ({ id, kind, config, position: { x: 0, y: 0 } });
const wait = (id: string, amount: number): SequenceNode =>
  node(id, 'wait', { mode: 'duration', amount, unit: 'days', at: null, spread: 0 });
const email = (id: string, subject: string, body = 'Hello'): SequenceNode =>
  node(id, 'email', {
    goal: '',
    window: 'respect',
    unreachable: 'skip',
    thread: null,
    variants: [{ id: 'a', weight: 1, subject, preview: '', body }],
  });

const base: SequenceDocument = {
  schemaVersion: SCHEMA_VERSION,
  settings: defaultSettings(),
  nodes: [
    node('start', 'start', { entry: 'manual', note: '' }),
    wait('w', 2),
    email('e', 'One'),
    node('end', 'end', { reason: 'completed' }),
  ],
  edges: [
    { from: 'start', exit: 'next', to: 'w' },
    { from: 'w', exit: 'next', to: 'e' },
    { from: 'e', exit: 'next', to: 'end' },
  ],
  notes: [],
};

function withNode(document: SequenceDocument, changed: SequenceNode): SequenceDocument {
  return { ...document, nodes: document.nodes.map((each) => (each.id === changed.id ? changed : each)) };
}

function without(document: SequenceDocument, id: string): SequenceDocument {
  return {
    ...document,
    nodes: document.nodes.filter((each) => each.id !== id),
    edges: document.edges.filter(({ from, to }) => from !== id && to !== id),
  };
}

describe('fieldChanges', () => {
  it('names leaves, and list entries by id', () => {
    const before = {
      a: 1,
      list: [
        { id: 'x', v: 1 },
        { id: 'y', v: 2 },
      ],
      plain: [1, 2],
    };
    const after = {
      a: 1,
      list: [
        { id: 'x', v: 3 },
        { id: 'y', v: 2 },
      ],
      plain: [1],
      b: null,
    };
    expect(fieldChanges(before, after)).toEqual([
      { path: 'list.x.v', before: 1, after: 3 },
      { path: 'plain.1', before: 2, after: undefined },
      { path: 'b', before: undefined, after: null },
    ]);
  });

  it('finds a new order of named entries', () => {
    expect(fieldChanges([{ id: 'x' }, { id: 'y' }], [{ id: 'y' }, { id: 'x' }])).toHaveLength(1);
  });
});

describe('diffDocuments', () => {
  it('finds no difference in equal documents, for any order of nodes and edges', () => {
    const shuffled = { ...base, nodes: base.nodes.toReversed(), edges: base.edges.toReversed() };
    expect(isEmptyDiff(diffDocuments(base, shuffled))).toBe(true);
  });

  it('lists added, removed, changed and moved steps and the targets of exits', () => {
    const after: SequenceDocument = {
      ...base,
      settings: { ...base.settings, timeZone: 'Europe/Berlin' },
      nodes: [{ ...base.nodes[0]!, position: { x: 5, y: 5 } }, wait('w', 3), node('t', 'sms', { variants: [] }), base.nodes[3]!],
      edges: [
        { from: 'start', exit: 'next', to: 'w' },
        { from: 'w', exit: 'next', to: 't' },
        { from: 't', exit: 'next', to: 'end' },
      ],
    };
    const diff = diffDocuments(base, after);
    expect(diff.added.map(({ id }) => id)).toEqual(['t']);
    expect(diff.removed.map(({ id }) => id)).toEqual(['e']);
    expect(diff.changed.map(({ id, fields }) => [id, fields])).toEqual([['w', [{ path: 'config.amount', before: 2, after: 3 }]]]);
    expect(diff.moved).toEqual(['start']);
    expect(diff.edges).toEqual([
      { from: 'w', exit: 'next', before: 'e', after: 't' },
      { from: 'e', exit: 'next', before: 'end', after: null },
      { from: 't', exit: 'next', before: null, after: 'end' },
    ]);
    expect(diff.settings).toEqual([{ path: 'timeZone', before: 'UTC', after: 'Europe/Berlin' }]);
    expect(diffText(diff, { before: base, after })).toEqual([
      'Added: SMS without a text',
      'Removed: Email “One”',
      'Changed: Wait 3 days (length: 2 → 3)',
      'After Wait 3 days: Email “One” → SMS without a text',
      'After Email “One”: End: completed → nowhere',
      'After SMS without a text: nowhere → End: completed',
      'Setting time zone: “UTC” → “Europe/Berlin”',
      'Moved on the canvas: 1',
    ]);
  });

  it('uses the names of steps and exits', () => {
    const ask = node('q', 'if', { what: 'opened', of: { touch: 'e' } });
    const before: SequenceDocument = { ...base, nodes: [...base.nodes, ask], edges: [{ from: 'q', exit: 'yes', to: 'end' }] };
    const asked = { ...ask, config: { what: 'opened', of: { touch: 'w' } }, label: 'Seen?' };
    const after: SequenceDocument = { ...withNode(before, asked), edges: [{ from: 'q', exit: 'no', to: 'w' }] };
    expect(diffText(diffDocuments(before, after), { before, after })).toEqual([
      'Changed: Seen? (touch: Email “One” → Wait 2 days; name: nothing → “Seen?”)',
      'After Seen?, exit “Yes”: End: completed → nowhere',
      'After Seen?, exit “No”: nowhere → Wait 2 days',
    ]);
  });

  it('names an added or removed variant without its contents', () => {
    const [one] = (email('e', 'One').config as { variants: object[] }).variants;
    const two = withNode(base, node('e', 'email', { ...(email('e', 'One').config as object), variants: [one, { ...one, id: 'b' }] }));
    const said = (before: SequenceDocument, after: SequenceDocument) => diffText(diffDocuments(before, after), { before, after });
    expect(said(base, two)).toEqual(['Changed: Email “One” (variant B: added)']);
    expect(said(two, base)).toEqual(['Changed: Email “One” (variant B: removed)']);
  });

  it('does not count a move or a label as a change of behavior', () => {
    const moved = withNode(base, { ...base.nodes[1]!, position: { x: 9, y: 9 }, label: 'Breathe' });
    const diff = diffDocuments(base, moved);
    expect(changesBehavior(diff)).toBe(false);
    expect(isEmptyDiff(diff)).toBe(false);
  });
});

describe('mergeDocuments', () => {
  it('merges changes of one side, field by field', () => {
    const mine = withNode(base, email('e', 'Mine'));
    const theirs = withNode(withNode(base, wait('w', 5)), email('e', 'One'));
    const { document, conflicts } = mergeDocuments(base, mine, { ...theirs, settings: { ...base.settings, timeZone: 'Asia/Kolkata' } });
    expect(conflicts).toEqual([]);
    expect(document.nodes.find(({ id }) => id === 'e')).toEqual(email('e', 'Mine'));
    expect(document.nodes.find(({ id }) => id === 'w')).toEqual(wait('w', 5));
    expect(document.settings.timeZone).toBe('Asia/Kolkata');
  });

  it('reports fields that both sides changed differently, and keeps mine', () => {
    const { document, conflicts } = mergeDocuments(base, withNode(base, wait('w', 3)), withNode(base, wait('w', 5)));
    expect(conflicts).toEqual([{ nodeId: 'w', path: 'config.amount', base: 2, mine: 3, theirs: 5 }]);
    expect(document.nodes.find(({ id }) => id === 'w')).toEqual(wait('w', 3));
  });

  it('keeps and reports a step that one side deleted and the other changed', () => {
    const { document, conflicts } = mergeDocuments(base, without(base, 'w'), withNode(base, wait('w', 5)));
    expect(conflicts).toMatchObject([{ nodeId: 'w', path: '', mine: undefined }]);
    expect(document.nodes.map(({ id }) => id)).toContain('w');
  });

  it('removes a step that one side deleted and the other did not change, with its edges', () => {
    const { document, conflicts } = mergeDocuments(base, base, without(base, 'w'));
    expect(conflicts).toEqual([]);
    expect(document.nodes.map(({ id }) => id)).toEqual(['start', 'e', 'end']);
    expect(document.edges).toEqual([{ from: 'e', exit: 'next', to: 'end' }]);
  });

  it('never mixes two modes of one step', () => {
    const day = node('w', 'wait', { mode: 'day', day: 4, at: '10:00', spread: 0 });
    const next = node('w', 'wait', { mode: 'next-time', at: '09:15', weekdays: [], spread: 0 });
    const { document, conflicts } = mergeDocuments(base, withNode(base, day), withNode(base, next));
    expect(conflicts.length).toBeGreaterThan(0);
    expect(document.nodes.find(({ id }) => id === 'w')).toEqual(day);
  });

  it('follows the decisions of a person, step by step', () => {
    const theirs = withNode(withNode(base, wait('w', 5)), email('e', 'Theirs'));
    const mine = withNode(withNode(base, wait('w', 3)), email('e', 'Mine'));
    const { document, conflicts } = mergeDocuments(base, mine, theirs, ({ nodeId }) => (nodeId === 'w' ? 'theirs' : 'mine'));
    expect(conflicts.map(({ nodeId }) => nodeId)).toEqual(['w', 'e']);
    expect(document.nodes.find(({ id }) => id === 'w')).toEqual(wait('w', 5));
    expect(document.nodes.find(({ id }) => id === 'e')).toEqual(email('e', 'Mine'));
    const gone = mergeDocuments(base, without(base, 'w'), withNode(base, wait('w', 5)), () => 'mine').document;
    expect(gone.nodes.map(({ id }) => id)).not.toContain('w');
  });

  it('describes a conflict, with the change of each side', () => {
    const said = (mine: SequenceDocument, theirs: SequenceDocument) =>
      mergeDocuments(base, mine, theirs).conflicts.map((conflict) => conflictText(conflict, mine, theirs));
    expect(said(withNode(base, wait('w', 3)), withNode(base, wait('w', 5)))).toEqual([
      { mine: ['length: 2 → 3'], theirs: ['length: 2 → 5'] },
    ]);
    expect(said(without(base, 'w'), withNode(base, wait('w', 5)))).toEqual([{ mine: ['Deleted'], theirs: ['length: 2 → 5'] }]);
    const leading = (to: string): SequenceDocument => ({ ...base, edges: [{ from: 'start', exit: 'next', to }] });
    expect(said(leading('e'), leading('end')).at(0)).toEqual({ mine: ['Leads to: Email “One”'], theirs: ['Leads to: End: completed'] });
  });

  it('is the identity when all three are the same', () => {
    expect(mergeDocuments(base, base, base)).toEqual({ document: base, conflicts: [] });
  });
});
