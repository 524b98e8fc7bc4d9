import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { SequenceDocument } from '../model/document.ts';
import { WEEKDAYS, type Settings } from '../model/settings.ts';
import { canonicalJson } from '../model/canonical-json.ts';
import { hashIr } from './ir/hash-ir.ts';
import { parseIr } from './ir/parse-ir.ts';
import { arbitraryDocument, mustCompile, shuffled } from '../test-kit/arbitrary-document.ts';
import { BROKEN_DOCUMENTS } from '../test-kit/broken-documents.ts';
import { anEmail, anSms, days, draw } from '../test-kit/build-document.ts';
import { runs } from '../test-kit/runs.ts';
import { compile } from './compile.ts';
import { issueText, texts } from './issue-text.ts';

describe('issues', () => {
  test.each(Object.entries(BROKEN_DOCUMENTS))('%s is found, with message and fix', (code, document) => {
    const { ir, issues } = compile(document, { sequenceId: 'self' });
    const issue = issues.find((each) => each.code === code)!;
    expect(issue, JSON.stringify(issues)).toBeDefined();
    const { message, fix } = issueText(issue, (id) => `“${id}”`);
    expect(`${message} ${fix}`).not.toMatch(/undefined|NaN|\[object/);
    expect(message.length * fix.length).toBeGreaterThan(0);
    // A problem of one step points at the step.
    if (issue.severity === 'error') expect(ir).toBeNull();
  });

  it('each have an example', () => {
    // Checks are run when a sequence is published, see checks.test.ts.
    const codes = Object.keys(texts).filter((code) => code !== 'check-failed');
    expect(codes.toSorted()).toEqual(Object.keys(BROKEN_DOCUMENTS).toSorted());
  });

  it('are sorted by step, and do not depend on the order of the nodes', () => {
    const lost = ['d', 'b', 'a', 'c', 'e'];
    const steps = [...lost.map((id) => [id, 'sms', anSms('Hi %FIRSTNAME%')] as const), ['end', 'end'] as const];
    const places = (nodes: typeof steps) => compile(draw(nodes, ['start → a → end'])).issues.map(({ nodeId, code }) => `${nodeId} ${code}`);
    const sorted = places(steps);
    expect([...new Set(sorted.map((place) => place.split(' ')[0]))]).toEqual(lost.toSorted());
    expect(places(steps.toReversed())).toEqual(sorted);
  });

  it('no send window is needed for a touch that is disabled or not connected', () => {
    const closed = Object.fromEntries(WEEKDAYS.map((day) => [day, []])) as unknown as Settings['sendWindow'];
    const steps = [
      ['e', 'email', anEmail()],
      ['w', 'wait', days(1)],
      ['end', 'end'],
    ] as const;
    const asks = (arrow: string, disabled = false) => {
      const document = draw(steps, [arrow], { sendWindow: closed });
      const nodes = document.nodes.map((node) => (node.id === 'e' ? { ...node, disabled } : node));
      return compile({ ...document, nodes }).issues.some(({ code }) => code === 'impossible-window');
    };
    expect(asks('start → e → end')).toBe(true);
    expect(asks('start → e → end', true)).toBe(false);
    expect(asks('start → w → end')).toBe(false);
  });

  it('unknown codes have a message, too', () => {
    expect(issueText({ code: 'new', severity: 'error', nodeId: null }).message).toContain('new');
  });
});

describe('the same graph', () => {
  test('gives the same bytes and issues for any order and position of nodes and edges', () => {
    fc.assert(
      fc.property(arbitraryDocument, fc.array(fc.nat(), { minLength: 40, maxLength: 60 }), (document, lots) => {
        const other = shuffled(document, lots);
        expect(canonicalJson(compile(other))).toBe(canonicalJson(compile(document)));
      }),
      runs(150),
    );
  });

  test('also if the graph is broken', () => {
    const lots = [7, 3, 11, 2, 5, 1];
    for (const document of Object.values(BROKEN_DOCUMENTS)) {
      // Of two nodes with the same id, the first counts, so their order matters.
      if (new Set(document.nodes.map(({ id }) => id)).size < document.nodes.length) continue;
      expect(compile(shuffled(document, lots)).issues).toEqual(compile(document).issues);
    }
  });

  test('keeps its hash', () => {
    const document = draw(
      [
        ['e', 'email', anEmail()],
        ['w', 'wait', days(2, '10:00')],
        ['end', 'end'],
      ],
      ['start → e → w → end'],
      // The settings of a new sequence at that time.
      {
        exitConditions: ['replied', 'meeting-booked', 'unsubscribed', 'bounced'].map((name) => ({ name })),
        guards: { smsPerLeadDay: 1, hoursBetweenEmails: 48, waking: { from: '08:00', to: '21:00' } },
      },
    );
    const { skippedKeepTime: _later, heldTouchesPass: _too, ...settings } = document.settings;
    const { ir } = compile({ ...document, settings });
    expect(hashIr(ir!)).toBe('6a4b679725f5ff3766b9012bfc5d5a3502b9099cd6e1b191a92bb69dbe733159');
    const relabelled = { ...document, nodes: document.nodes.map((node) => ({ ...node, label: 'Another', position: { x: 9, y: 9 } })) };
    expect(hashIr(compile({ ...relabelled, settings }).ir!)).toBe(hashIr(ir!));
  });
});

test('a compiled IR loads unchanged', () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      const ir = mustCompile(document);
      expect(parseIr(JSON.parse(JSON.stringify(ir)))).toEqual({ ok: true, ir });
    }),
    runs(150),
  );
});

test('compiles anything, and never throws', () => {
  const junk = fc.record({
    nodes: fc.array(
      fc.record({
        id: fc.constantFrom('a', 'b', '__proto__', 'constructor'),
        kind: fc.constantFrom('email', 'start', 'toString', 'if'),
        config: fc.anything(),
      }),
      { maxLength: 6 },
    ),
    edges: fc.array(
      fc.record({
        from: fc.constantFrom('a', 'b', 'toString'),
        exit: fc.constantFrom('next', 'yes', '__proto__'),
        to: fc.constantFrom('a', 'b'),
      }),
      {
        maxLength: 6,
      },
    ),
  });
  fc.assert(
    fc.property(junk, ({ nodes, edges }) => {
      const document = { ...BROKEN_DOCUMENTS['unreachable']!, nodes: nodes.map((node) => ({ ...node, position: { x: 0, y: 0 } })), edges };
      const { issues } = compile(document);
      for (const issue of issues) expect(issueText(issue).message).toBeTruthy();
    }),
    runs(300),
  );
});

test('ten thousand steps compile in a second', () => {
  const document = large(10_000);
  compile(document);
  const { process } = globalThis as unknown as { process: { cpuUsage: (since?: object) => { user: number; system: number } } };
  // CPU time instead of wall time, because the machine may be busy.
  const begun = process.cpuUsage();
  const { ir, issues } = compile(document);
  const { user, system } = process.cpuUsage(begun);
  expect(issues).toEqual([]);
  expect(Object.keys(ir!.steps)).toHaveLength(10_000);
  expect((user + system) / 1000).toBeLessThan(1000);
});

/** A long chain of touches, each followed by an If. */
function large(count: number): SequenceDocument {
  const { nodes: drawn, edges: _none, ...rest } = draw([['end', 'end']], []);
  const nodes = [drawn.find(({ id }) => id === 'start')!];
  const edges: { from: string; exit: string; to: string }[] = [];
  let open: [from: string, exit: string][] = [['start', 'next']];
  const add = (id: string, kind: string, config: object, exits: readonly string[]): void => {
    nodes.push({ id, kind, config, position: { x: 0, y: nodes.length * 180 } });
    edges.push(...open.map(([from, exit]) => ({ from, exit, to: id })));
    open = exits.map((exit) => [id, exit]);
  };
  for (let index = 0; nodes.length < count - 3; index++) {
    add(`e${index}`, 'email', anEmail(`Subject ${index} {{ lead.firstName }}`), ['next']);
    add(`i${index}`, 'if', { what: 'opened', of: { touch: `e${index}` }, within: { amount: 2, unit: 'days' } }, ['yes', 'no']);
    add(`w${index}`, 'wait', days(2), ['next']);
  }
  while (nodes.length < count - 1) add(`w-${nodes.length}`, 'wait', days(1), ['next']);
  add('end', 'end', { reason: 'completed' }, []);
  return { ...rest, nodes, edges };
}
