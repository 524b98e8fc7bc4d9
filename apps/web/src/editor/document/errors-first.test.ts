import type { Issue } from '@touchline/sequence';
import { expect, test } from 'vitest';
import { errorsFirst, shortList } from './errors-first.ts';

const issue = (severity: Issue['severity'], nodeId: string): Issue => ({ severity, nodeId, code: 'x' }) as Issue;
const warnings = Array.from({ length: 14 }, (_, index) => issue('warning', `w${index}`));

test('errors come first, in their original order', () => {
  const ids = errorsFirst([warnings[0]!, issue('error', 'e0'), warnings[1]!, issue('error', 'e1')]).map(({ nodeId }) => nodeId);
  expect(ids).toEqual(['e0', 'e1', 'w0', 'w1']);
});

test('a short list omits warnings but no errors', () => {
  expect(shortList([...warnings, issue('error', 'e')], 12).map(({ nodeId }) => nodeId)).toEqual([
    'e',
    ...warnings.slice(0, 11).map((w) => w.nodeId),
  ]);
  const errors = Array.from({ length: 30 }, (_, index) => issue('error', `e${index}`));
  expect(shortList([...warnings, ...errors], 12)).toEqual(errors);
});
