import { describe, expect, it, test } from 'vitest';
import { compile } from '../../compiler/compile.ts';
import { BROKEN_DOCUMENTS } from '../../test-kit/broken-documents.ts';
import { anEmail, anSms, draw, nodeOf } from '../../test-kit/build-document.ts';
import { fieldOf } from './field-of.ts';
import { nearestMergeField } from './nearest-merge-field.ts';
import { valueAt, withValueAt } from './path.ts';
import { quickFixes } from './quick-fixes.ts';

/** Issues for which only a person knows what to write or to choose. */
const WITHOUT = new Set(['missing-content', 'liquid-error', 'note-too-long', 'foreign-merge-tag', 'html-in-text']);

const fixable = Object.entries(BROKEN_DOCUMENTS).filter(([code]) => !WITHOUT.has(code));
const find = (code: string, document = BROKEN_DOCUMENTS[code]!) =>
  compile(document, { sequenceId: 'self' }).issues.filter((issue) => issue.code === code);

describe('quick fixes', () => {
  test.each(fixable)('%s: every fix offered resolves it', (code, document) => {
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

  test.each([...WITHOUT])('%s: no fix is offered', (code) => {
    const [issue] = find(code);
    expect(quickFixes(BROKEN_DOCUMENTS[code]!, issue!)).toEqual([]);
  });

  test.each(Object.entries(BROKEN_DOCUMENTS))('%s: one click leads to a fix or a field', (code, document) => {
    for (const issue of find(code)) {
      const place = fieldOf(issue);
      expect(quickFixes(document, issue).length > 0 || place !== null).toBe(true);
      // The field must exist in the document.
      if (place !== null) {
        const node = document.nodes.find(({ id }) => id === place.nodeId);
        const parent = place.path.split('.').slice(0, -1).join('.');
        const whole = node?.config ?? document.settings;
        expect(parent === '' ? whole : valueAt(whole, parent), place.path).toBeDefined();
      }
    }
  });

  it('suggests an outcome of a task, or an event that the channel reports', () => {
    const titles = (code: string) => quickFixes(BROKEN_DOCUMENTS[code]!, find(code)[0]!).map(({ title }) => title);
    expect(titles('condition-never-true')).toEqual(['Check for the outcome “connected”']);
    expect(titles('unknown-outcome')).toEqual(['Check for the outcome “connected”']);
    expect(titles('unknown-field')).toEqual(['Use the custom field “shoe”']);
    expect(titles('not-a-number')).toEqual(['Compare as text']);
    const text = draw(
      [
        ['s', 'sms', anSms()],
        ['it', 'if', { what: 'opened', of: 'last' }],
        ['end', 'end'],
      ],
      ['start → s → it:yes → end', 'it:no → end'],
    );
    expect(quickFixes(text, find('condition-never-true', text)[0]!).map(({ title }) => title)).toEqual(['Check for “clicked”']);
  });

  it('finds the number in a text, and the field that was meant', () => {
    const asked = (condition: object) =>
      draw(
        [
          ['it', 'branch', { rules: [{ id: 'a', conditions: [{ type: 'field', ...condition }] }] }],
          ['end', 'end'],
        ],
        ['start → it:a → end', 'it:else → end'],
      );
    const fixed = (code: string, document: ReturnType<typeof asked>) =>
      JSON.stringify(nodeOf(quickFixes(document, find(code, document)[0]!)[0]!.apply(document), 'it').config);
    expect(fixed('not-a-number', asked({ field: 'fields.seats', op: 'at-least', values: ['10 seats'] }))).toContain('"values":["10"]');
    expect(fixed('unknown-field', asked({ field: 'lead.first_name', op: 'is-set' }))).toContain('"field":"firstName"');
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

  it('completes an unfinished drawing', () => {
    let document = BROKEN_DOCUMENTS['dangling-exit']!;
    for (let issue = compile(document).issues[0]; issue !== undefined; issue = compile(document).issues[0]) {
      document = quickFixes(document, issue)[0]!.apply(document);
    }
    expect(compile(document).ir).not.toBeNull();
  });

  it('keeps the id of the first step with it, to which the edges lead', () => {
    const document = BROKEN_DOCUMENTS['duplicate-id']!;
    const [issue] = find('duplicate-id');
    const nodes = quickFixes(document, issue!)[0]!.apply(document).nodes;
    const changed = nodes.flatMap(({ id }, index) => (id === document.nodes[index]!.id ? [] : [index]));
    expect(changed).toEqual([document.nodes.length - 1]);
  });

  it('removes every merge field and tag from an address', () => {
    const document = draw(
      [
        ['it', 'webhook', { url: 'https://x.example/{{ a }}{% if b %}c{% endif %}{{d' }],
        ['end', 'end'],
      ],
      ['start → it → end'],
    );
    const [fix] = quickFixes(document, find('webhook-merge-field', document)[0]!);
    expect(nodeOf(fix!.apply(document), 'it').config).toMatchObject({ url: 'https://x.example/cd' });
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

it('a dotted path without a target changes nothing', () => {
  expect(withValueAt({ a: [1, 2] }, 'a.1', 3)).toEqual({ a: [1, 3] });
  expect(withValueAt({ a: [1] }, 'b.c', 3)).toEqual({ a: [1] });
  expect(withValueAt({}, '__proto__.x', 3)).toEqual({});
});
