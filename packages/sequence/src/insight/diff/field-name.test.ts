import { expect, test } from 'vitest';
import { defaultSettings } from '../../model/settings.ts';
import { stepRegistry } from '../../steps/registry.ts';
import { fieldName } from './field-name.ts';

test('fields have the labels of the editor', () => {
  expect(fieldName('config.entry')).toBe('entry');
  expect(fieldName('config.variants.a.subject')).toBe('variant A, subject');
  expect(fieldName('guards.smsPerLeadDay')).toBe('max texts per lead per day');
  expect(fieldName('sendWindow.monday.0.from')).toBe('send window, monday 1, from');
  expect(fieldName('config.somethingNew')).toBe('something new');
});

test('every field of steps and settings has a label', () => {
  const values = [...Object.values(stepRegistry).map((kind) => ({ config: kind.defaults() })), defaultSettings()];
  const paths = values.flatMap((value) => leafPaths(value));
  expect(paths.length).toBeGreaterThan(40);
  for (const path of paths) expect(fieldName(path)).toMatch(/^[a-z][a-z ]*( [A-Z0-9]+)?(, [a-z][a-z ]*( [A-Z0-9]+)?)*$/);
});

function leafPaths(value: unknown, path: readonly string[] = []): readonly string[] {
  if (typeof value !== 'object' || value === null) return [path.join('.')];
  const idOf = (part: unknown, name: string) => (typeof part === 'object' && part !== null && 'id' in part ? String(part.id) : name);
  return Object.entries(value).flatMap(([name, part]) => leafPaths(part, [...path, idOf(part, name)]));
}
