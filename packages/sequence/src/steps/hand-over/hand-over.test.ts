import { expect, test } from 'vitest';
import { draw } from '../../test-kit/build-document.ts';
import { compile } from '../../compiler/compile.ts';
import { meet, problemsOf, summaryOf } from '../../test-kit/run-step.ts';

test('ends here and continues in the other sequence', () => {
  const journey = meet('hand-over', { sequenceId: 'nurture' });
  expect(journey.ofType('hand-over')).toMatchObject([{ sequenceId: 'nurture', step: 'it' }]);
  expect(journey.state).toMatchObject({ status: 'ended', endReason: 'handed-over' });
  // Queued messages still go out, because the lead moved on and was not stopped.
  expect(journey.ofType('withdraw')).toEqual([]);
});

test('needs a target, which is not this sequence', () => {
  expect(problemsOf('hand-over', { sequenceId: '' })).toEqual(['hand-over-nowhere']);
  expect(problemsOf('hand-over', { sequenceId: 's1' }, 's1')).toEqual(['hand-over-to-itself']);
  expect(problemsOf('hand-over', { sequenceId: 's1' }, 's2')).toEqual([]);
  expect(summaryOf('hand-over', { sequenceId: 's1', note: 'Monthly nurture' })).toBe('Move to: Monthly nurture');
});

test('starts over in this sequence, if time passes before', () => {
  expect(summaryOf('hand-over', { sequenceId: 'this' })).toBe('Start over in this sequence, as a new enrollment');
  const codes = (...between: readonly (readonly [string, string, object])[]) => {
    const ids = ['start', ...between.map(([id]) => id), 'again'];
    const edges = ids.slice(1).map((id, index) => `${ids[index]} → ${id}`);
    return compile(draw([...between, ['again', 'hand-over', { sequenceId: 'this' }]], edges)).issues.map(({ code }) => code);
  };
  expect(codes(['w', 'wait', { mode: 'duration', amount: 1, unit: 'days' }])).toEqual([]);
  expect(codes()).toEqual(['cycle-without-wait']);
  expect(codes(['tag', 'set', { changes: [{ field: 'tag', value: 'x', remove: false }] }])).toEqual(['cycle-without-wait']);
});

test('a sequence cannot move leads to itself at its end, by id or by name', () => {
  const codes = (sequenceId: string) =>
    compile(draw([['e', 'end', {}]], ['start → e'], { afterEnd: { sequenceId, note: '' } }), { sequenceId: 's1' }).issues.map(
      ({ code }) => code,
    );
  expect(codes('this')).toEqual(['hand-over-to-itself']);
  expect(codes('s1')).toEqual(['hand-over-to-itself']);
  expect(codes('s2')).toEqual([]);
});
