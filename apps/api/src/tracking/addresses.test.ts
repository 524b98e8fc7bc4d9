import { composeEmail, signToken } from '@touchline/channels';
import { expect, test } from 'vitest';
import { pixelToken, unsubscribeToken } from './addresses.ts';

const lead = {
  id: 'l',
  email: 'ada@example.com',
  phone: null,
  linkedin: null,
  firstName: 'Ada',
  lastName: null,
  company: null,
  timeZone: null,
  tier: null,
  source: null,
  stage: null,
  tags: [],
  fields: {},
  consent: { email: true, sms: false, call: true },
  owner: null,
};

test('both are found in a message as we write it', () => {
  const mail = composeEmail(
    { subject: 'Hello', preview: '', body: 'Hi {{ lead.firstName }}, see [this](https://example.com).' },
    {
      workspaceId: 'w',
      messageId: 'm',
      lead,
      sender: { name: 'Rep', address: 'rep@example.com' },
      baseUrl: 'http://localhost:4400',
      trackingKey: 'key',
      thread: null,
    },
  );
  expect(pixelToken(mail.html)).toBe(signToken('key', { type: 'open', workspaceId: 'w', messageId: 'm' }));
  expect(unsubscribeToken(mail.headers)).toBe(signToken('key', { type: 'unsubscribe', workspaceId: 'w', messageId: 'm' }));
});

test('message without them has none', () => {
  expect(pixelToken(null)).toBeNull();
  expect(pixelToken('<img src="https://example.com/logo.gif">')).toBeNull();
  expect(unsubscribeToken({ 'List-Unsubscribe': '<mailto:stop@example.com>' })).toBeNull();
});
