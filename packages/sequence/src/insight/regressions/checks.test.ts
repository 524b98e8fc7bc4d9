import { describe, expect, it } from 'vitest';
import { compile } from '../../compiler/compile.ts';
import { issueText } from '../../compiler/issue-text.ts';
import type { SequenceDocument } from '../../model/document.ts';
import { emptyDocument } from '../../document/empty-document.ts';
import { diffDocuments } from '../diff/diff-documents.ts';
import { mergeDocuments } from '../diff/merge-documents.ts';
import { parseDocument } from '../../document/parse-document.ts';
import { updateConfig } from '../../document/operations/edit-node.ts';
import { days, email, end, chain, sms } from '../../test-kit/chain.ts';
import type { Check } from '../../model/regression.ts';
import { compileToPublish } from './compile-to-publish.ts';
import { checkDocument, removeCheck, saveCheck } from './check-document.ts';
import { differenceText } from './difference-text.ts';
import { recordCheck } from './run-check.ts';

const drawn = parseDocument(chain([email('e'), days('w', 2, '10:00'), sms('s'), days('v', 2, '11:00'), email('f'), end]));
const cadence = drawn.ok ? drawn.document : emptyDocument();
const silent: Omit<Check, 'expect'> = {
  id: 'silent',
  name: 'A silent lead in New York',
  persona: { enrolledAt: '2026-03-02T09:00', timeZone: 'America/New_York' },
  behavior: {},
};
const recorded = recordCheck(compile(cadence).ir!, silent);
const guarded = saveCheck(cadence, recorded);

function texts(document: SequenceDocument): readonly string[] {
  return checkDocument(document)!.flatMap(({ differences }) => differences.map((difference) => differenceText(difference)));
}

describe('checks', () => {
  it('record the result in the lead’s time', () => {
    expect(recorded.expect).toEqual({
      touches: [
        { step: 'e', day: 0, time: '09:00' },
        { step: 's', day: 2, time: '10:00' },
        { step: 'f', day: 4, time: '11:00' },
      ],
      endReason: 'completed',
    });
    expect(texts(guarded)).toEqual([]);
  });

  it('report moved, missing and new touches, and another end', () => {
    expect(texts(updateConfig(guarded, 'w', { mode: 'duration', amount: 2, unit: 'days', at: '15:00' }))).toEqual([
      '“s” goes out on day 2 at 15:00 instead of on day 2 at 10:00',
    ]);
    const off = { ...guarded, nodes: guarded.nodes.map((node) => (node.id === 's' ? { ...node, disabled: true } : node)) };
    expect(texts(off)).toEqual(['“s” no longer goes out (was on day 2 at 10:00)']);
    expect(texts(saveCheck(guarded, { ...recorded, expect: { ...recorded.expect, touches: recorded.expect.touches.slice(1) } }))).toEqual([
      '“e” goes out on day 0 at 09:00, which it did not before',
    ]);
    expect(texts(updateConfig(guarded, 'end', { reason: 'lost' }))).toEqual(['it ends with “lost” instead of “completed”']);
  });

  it('use the behavior and the reachability of the lead', () => {
    const { ir } = compile(cadence);
    const replied = recordCheck(ir!, { ...silent, behavior: { touches: { e: { replies: 30 } } } });
    expect(replied.expect).toMatchObject({ touches: [{ step: 'e' }], endReason: 'replied' });
    const mute = recordCheck(ir!, { ...silent, persona: { ...silent.persona, unreachable: ['sms'] } });
    expect(mute.expect.touches.map(({ step }) => step)).toEqual(['e', 'f']);
  });

  it('are part of the document, and can be removed', () => {
    const parsed = parseDocument(JSON.parse(JSON.stringify(guarded)));
    expect(parsed).toEqual({ ok: true, document: guarded });
    expect(removeCheck(guarded, 'silent')).toEqual(cadence);
    expect(compile(guarded)).toEqual(compile(cadence));
  });

  it('are merged like other parts of the document', () => {
    const mine = saveCheck(guarded, { ...recorded, id: 'mine' });
    const theirs = removeCheck(guarded, 'silent');
    expect(mergeDocuments(guarded, mine, theirs)).toMatchObject({ document: { checks: [{ id: 'mine' }] }, conflicts: [] });
    expect(diffDocuments(guarded, mine)).toMatchObject({ checks: ['mine'], changed: [] });
    const renamed = (name: string) => saveCheck(guarded, { ...recorded, name });
    expect(mergeDocuments(guarded, renamed('A'), renamed('B')).conflicts).toMatchObject([{ path: 'check:silent' }]);
  });

  it('block publishing if they are required, and warn if not', () => {
    const moved = updateConfig(guarded, 'w', { mode: 'duration', amount: 2, unit: 'days', at: '15:00' });
    expect(compileToPublish(guarded)).toEqual(compile(cadence));
    expect(compileToPublish(moved)).toMatchObject({ ir: { irVersion: 2 }, issues: [{ code: 'check-failed', severity: 'warning' }] });
    const held = compileToPublish({ ...moved, checksRequired: true });
    expect(held).toMatchObject({ ir: null, issues: [{ code: 'check-failed', severity: 'error', path: 'checks.0' }] });
    expect(issueText(held.issues[0]!).message).toContain('A silent lead in New York');
    expect(compileToPublish({ ...guarded, edges: [], checksRequired: true })).toEqual(compile({ ...guarded, edges: [] }));
    expect(parseDocument(JSON.parse(JSON.stringify({ ...guarded, checksRequired: true })))).toMatchObject({ ok: true });
  });

  it('give no result for a document that does not compile', () => {
    expect(checkDocument({ ...guarded, edges: [] })).toBeNull();
  });
});
