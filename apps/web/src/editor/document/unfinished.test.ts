import { addNode, compile, connect, emptyDocument, stepDefinition } from '@touchline/sequence';
import { expect, test } from 'vitest';
import { isUnfinished } from './unfinished.ts';

function issuesOf(kind: string, config: unknown) {
  const { document } = addNode(emptyDocument('UTC'), { id: 'own', kind, config, position: { x: 0, y: 200 } });
  const linked = connect(document, 'start', 'next', 'own');
  if (!linked.ok) throw new Error(`Cannot connect: ${linked.reason}`);
  return compile(linked.document).issues.filter(({ nodeId }) => nodeId === 'own');
}

test('all issues of a new touch are unfinished settings', () => {
  const issues = issuesOf('email', undefined);
  expect(issues.length).toBeGreaterThan(1);
  expect(issues.filter((issue) => !isUnfinished(issue))).toEqual([]);
});

test('a Liquid error in a text is not an unfinished setting', () => {
  const config = { ...(stepDefinition('sms')!.defaults() as object), variants: [{ id: 'a', weight: 1, text: 'Hi {{ lead.firstName' }] };
  expect(issuesOf('sms', config).some((issue) => issue.code === 'liquid-error' && !isUnfinished(issue))).toBe(true);
});
