import { describe, expect, test } from 'vitest';
import { CONSENTS } from '../model/lead.ts';
import { CHANNELS } from '../model/types.ts';
import { lead } from '../test-kit/leads.ts';
import { addressOn, consents, isReachable } from './is-reachable.ts';
import { channelDefinition, isChannel, SEPARATE_CHANNELS } from './registry.ts';

const reached = lead({
  email: 'ada@example.com',
  phone: '+4930901820',
  linkedin: 'https://www.linkedin.com/in/ada',
  consent: { email: true, sms: true, call: true },
});

describe.each(CHANNELS)('%s', (channel) => {
  const definition = channelDefinition(channel);

  test('has its names, and none of another channel', () => {
    for (const name of [definition.noun, definition.title, definition.name]) expect(name.trim()).not.toBe('');
    const others = CHANNELS.filter((other) => other !== channel).flatMap((other) => [other, ...channelDefinition(other).aliases]);
    for (const alias of definition.aliases) {
      expect(alias).toBe(alias.toLowerCase());
      expect(others).not.toContain(alias);
    }
  });

  test('reaches a lead that has the address and consents', () => {
    expect(addressOn(channel, reached)).toBe(definition.addressField === 'lead' ? reached.id : reached[definition.addressField]);
    expect(isReachable(channel, reached)).toBe(true);
    expect(isReachable(channel, { ...reached, email: ' ', phone: null, linkedin: '' })).toBe(definition.addressField === 'lead');
  });

  test('needs exactly its consent', () => {
    for (const name of CONSENTS) {
      const consent = { ...reached.consent, [name]: false };
      expect(consents(channel, { consent })).toBe(name !== definition.consent);
      expect(isReachable(channel, { ...reached, consent })).toBe(name !== definition.consent);
    }
  });
});

test('a name is a channel only if it is registered', () => {
  expect(CHANNELS.every(isChannel)).toBe(true);
  for (const name of ['webhook', 'toString', '__proto__', '']) expect(isChannel(name)).toBe(false);
});

test('voicemails are lost with calls, in-app messages never', () => {
  expect(SEPARATE_CHANNELS).not.toContain('voicemail');
  expect(SEPARATE_CHANNELS).not.toContain('notice');
  expect(SEPARATE_CHANNELS).toEqual(expect.arrayContaining(['email', 'sms', 'call', 'linkedin']));
});
