import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keyOf } from './keys.ts';

const press = (key: string, code: string, more: { shiftKey?: boolean; isComposing?: boolean; keyCode?: number } = {}) =>
  keyOf({ key, code, shiftKey: false, ...more });

test.each([
  ['US', 'z', 'KeyZ', 'z'],
  ['US with Shift', 'Z', 'KeyZ', 'z'],
  ['Dvorak, where the key at KeyZ prints ;', ';', 'KeyZ', ';'],
  ['Dvorak', 'z', 'Slash', 'z'],
  ['AZERTY', 'z', 'KeyW', 'z'],
  ['AZERTY', 'é', 'Digit2', 'é'],
  ['QWERTZ', 'z', 'KeyY', 'z'],
  ['Turkish', 'ı', 'KeyI', 'ı'],
  ['Russian', 'я', 'KeyZ', 'z'],
  ['Russian with Shift', 'Я', 'KeyZ', 'z'],
  ['Ukrainian', 'л', 'KeyK', 'k'],
  ['Greek', 'ζ', 'KeyZ', 'z'],
  ['Hebrew', 'ז', 'KeyZ', 'z'],
  ['Arabic, one key for two letters', 'لا', 'KeyB', 'b'],
  ['Hangul', 'ㅋ', 'KeyZ', 'z'],
  ['Thai', 'ผ', 'KeyZ', 'z'],
  ['Thai with Shift', '(', 'KeyZ', 'z'],
  ['Arabic with Shift', '~', 'KeyZ', 'z'],
  ['Dvorak with Shift', ':', 'KeyZ', ':'],
  ['any layout', 'ArrowUp', 'ArrowUp', 'arrowup'],
  ['any layout', 'Delete', 'Delete', 'delete'],
])('%s: %s at %s is %s', (_layout, key, code, means) => {
  expect(press(key, code)).toBe(means);
});

test('an Arabic question mark opens what ? opens', () => {
  expect(press('؟', 'Slash', { shiftKey: true })).toBe('?');
});

test('a key that an input method takes is no shortcut', () => {
  expect(press('Enter', 'Enter', { isComposing: true })).toBeNull();
  expect(press('Enter', 'Enter', { keyCode: 229 })).toBeNull();
  expect(press('Process', 'KeyZ', { keyCode: 229 })).toBeNull();
  expect(keyOf({ nativeEvent: { key: 'Escape', code: 'Escape', shiftKey: false, isComposing: true } })).toBeNull();
});

test('every key handler of the app asks `keyOf`', () => {
  const root = join(import.meta.dirname, '..');
  const without = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.(test|stories)\.tsx?$/.test(name) && !name.endsWith('keys.ts'))
    .filter((name) => {
      const text = readFileSync(join(root, name), 'utf8');
      const handles = /onKey(Down|Up)|'key(down|up)'|handleKeyDown/.test(text);
      return (handles && !text.includes('keyOf(')) || /\.(code|key) === '(Enter|Escape|Tab|Arrow)/.test(text);
    });
  expect(without).toEqual([]);
});
