import { expect, test } from 'vitest';
import { fileName } from './file-name.ts';

test('a file name is valid on every system', () => {
  expect(fileName('Q3 – Webinar/EMEA')).toBe('q3-webinar-emea');
  expect(fileName('Übergabe: …')).toBe('ubergabe');
  expect(fileName('北京 2')).toBe('北京-2');
  expect(fileName('///')).toBe('sequence');
  expect(fileName('x'.repeat(200))).toHaveLength(80);
});
