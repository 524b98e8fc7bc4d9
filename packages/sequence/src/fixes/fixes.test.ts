import { describe, expect, it, test } from 'vitest';
import { compile } from '../compile/compile.ts';
import { BROKEN_DOCUMENTS } from '../test-kit/broken-documents.ts';
import { anEmail, draw, nodeOf } from '../test-kit/draw.ts';
import { nearestMergeField } from './nearest-merge-field.ts';
import { withValueAt } from './path.ts';
import { quickFixes } from './quick-fixes.ts';

/** Where only a person knows what to write or to choose. */
const WITHOUT = new Set([
  'duplicate-id',
  'condition-never-true',
  'unknown-outcome',
  'missing-content',
  'liquid-error',
  'note-too-long',
  'hand-over-nowhere',
  'hand-over-to-itself',
  'unknown-field',
  'not-a-number',
]);

const fixable = Object.entries(BROKEN_DOCUMENTS).filter(([code]) => !WITHOUT.has(code));
const find = (code: string, document = BROKEN_DOCUMENTS[code]!) =>
  compile(document, { sequenceId: 'self' }).issues.filter((issue) => issue.code === code);

describe('quick fixes', () => {
  test.each(fixable)('%s: every fix offered puts it right', (code, document) => {
    const [issue] = find(code);
    const fixes = quickFixes(document, issue!);
    expect(fixes.length).toBeGreaterThan(0);
    for (const { title, apply } of fixes) {
      const left = find(code, apply(document)).filter(
        ({ nodeId, exit, path }) => nodeId === issue!.nodeId && exit === issue!.exit && path === issue!.path,
      );
      expect(left, title).toEqual([]);
    }
  });

  test.each([...WITHOUT])('%s: none is offered', (code) => {
    const [issue] = find(code);
    expect(quickFixes(BROKEN_DOCUMENTS[code]!, issue!)).toEqual([]);
  });

  it('offers nothing that would not help', () => {
    const alone = draw(
      [
        ['i', 'if', { what: 'opened', of: { touch: 'e' } }],
        ['e', 'email', anEmail()],
        ['end', 'end'],
      ],
      ['start → i:yes → e → end', 'i:no → end'],
    );
    expect(quickFixes(alone, find('condition-on-unsent-touch', alone)[0]!)).toEqual([]);
  });

  it('makes a whole of an unfinished drawing', () => {
    let document = BROKEN_DOCUMENTS['dangling-exit']!;
    for (let issue = compile(document).issues[0]; issue !== undefined; issue = compile(document).issues[0]) {
      document = quickFixes(document, issue)[0]!.apply(document);
    }
    expect(compile(document).ir).not.toBeNull();
  });

  it('names the merge field that was meant', () => {
    const document = BROKEN_DOCUMENTS['unknown-variable']!;
    const [fix] = quickFixes(document, find('unknown-variable')[0]!);
    expect(fix!.title).toBe('Use {{ lead.firstName }}');
    expect(nodeOf(fix!.apply(document), 'it').config).toMatchObject({ variants: [{ text: 'Hi {{ lead.firstName | default: "there" }}' }] });
    expect(nearestMergeField('firstname')).toBe('lead.firstName');
    expect(nearestMergeField('lead.organisation')).toBeNull();
  });
});

it('a path that leads nowhere changes nothing', () => {
  expect(withValueAt({ a: [1, 2] }, 'a.1', 3)).toEqual({ a: [1, 3] });
  expect(withValueAt({ a: [1] }, 'b.c', 3)).toEqual({ a: [1] });
  expect(withValueAt({}, '__proto__.x', 3)).toEqual({});
});
