import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';

test('every component has stories in the same folder', () => {
  const files = readdirSync(import.meta.dirname);
  const components = files.filter((file) => file.endsWith('.tsx') && !file.endsWith('.stories.tsx'));
  const without = components.filter((file) => !files.includes(file.replace('.tsx', '.stories.tsx')));
  expect(components.length).toBeGreaterThan(0);
  expect(without).toEqual([]);
});
