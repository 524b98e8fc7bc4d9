import { expect, test } from 'vitest';
import { nodeName, nodeSubject } from '../document/node-text.ts';
import { BROKEN_DOCUMENTS } from '../test-kit/broken-documents.ts';
import { compile } from './compile.ts';
import { issueText } from './issue-text.ts';

test.each(Object.entries(BROKEN_DOCUMENTS))('%s: message and fix are full sentences', (_code, document) => {
  for (const issue of compile(document, { sequenceId: 'self' }).issues) {
    for (const sentence of Object.values(issueText(issue, (id) => nodeSubject(document, id)))) {
      expect(sentence).toMatch(/^[A-Z\d“].*\.$/s);
      expect(sentence).not.toContain('undefined');
    }
  }
});

test('a deleted step is lower case inside a sentence and capitalized at its start', () => {
  const document = BROKEN_DOCUMENTS['no-start']!;
  const about = (code: string) =>
    ({ code, severity: 'error', nodeId: null, params: { touch: 'nobody', at: '22:00', opens: '08:00' } }) as const;
  for (const name of [nodeName, nodeSubject]) {
    const said = (code: string) => issueText(about(code), (id) => name(document, id)).message;
    expect(said('hour-outside-window')).toContain('so a deleted step always');
    expect(said('thread-on-unsent-email')).toBe('A deleted step cannot go out before this email.');
  }
});
