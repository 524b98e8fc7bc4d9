import { expect, test } from 'vitest';
import { approvalText } from './approval-text.ts';

const open = { by: 'Mara', text: null, stale: false, decision: null, decidedBy: null, reason: null };

test.each([
  ['no request', null, 'Publishing needs the approval of another member.'],
  [
    'an open request',
    { ...open, text: 'New subject' },
    'Mara asks for approval of this draft. “New subject” An edit withdraws the request.',
  ],
  ['an edited draft', { ...open, stale: true }, 'The draft was changed after Mara asked for approval. Ask again when it is ready.'],
  ['a declined request', { ...open, decision: 'declined' as const, decidedBy: 'Rob', reason: 'Too long' }, 'Rob declined: Too long'],
])('%s', (_what, request, text) => {
  expect(approvalText(request)).toBe(text);
});
