import { expect, test } from 'vitest';
import { signToken, type TrackingToken, verifyToken } from './token.ts';

const click: TrackingToken = { type: 'click', workspaceId: 'w', messageId: 'm', link: 'https://example.com/?a=ü&b=1' };

test('signed payload comes back', () => {
  for (const token of [
    click,
    { type: 'open', workspaceId: 'w', messageId: 'm' },
    { type: 'unsubscribe', workspaceId: 'w', messageId: 'm' },
  ] as const) {
    expect(verifyToken('key', signToken('key', token))).toEqual(token);
  }
});

test('a token is safe inside an address', () => {
  expect(signToken('key', click)).toMatch(/^[\w-]+\.[\w-]+$/);
});

test.each([
  ['another key', signToken('other', click)],
  ['a changed payload', `x${signToken('key', click)}`],
  ['a cut signature', signToken('key', click).slice(0, -1)],
  ['no signature', signToken('key', click).split('.')[0]!],
  ['nothing', ''],
  ['a third part', `${signToken('key', click)}.x`],
])('%s is refused', (_, signed) => {
  expect(verifyToken('key', signed)).toBeNull();
});
