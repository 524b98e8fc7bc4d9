import { expect, test } from 'vitest';
import { presetOf, serversFor } from './presets.ts';

test('a preset keeps its servers, and another server gets its names from the address', () => {
  expect(serversFor(presetOf('google'), 'ada@heron.example').smtp.host).toBe('smtp.gmail.com');
  expect(serversFor(presetOf('other'), 'ada@Heron.example').imap.host).toBe('imap.heron.example');
  expect(serversFor(presetOf('other'), '').smtp.host).toBe('');
  expect(presetOf('former').provider).toBe('other');
});
