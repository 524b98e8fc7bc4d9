import { expect, test } from 'vitest';
import type { RunContext } from '../steps/definition/step-definition.ts';
import { fax } from './example-channel.ts';
import { remark } from './example-step.ts';
import { lead } from './leads.ts';
import './import-meta.ts';

const sources = import.meta.glob<string>(['../model/channel.ts', '../steps/definition/step-definition.ts', './example-*.ts'], {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** The code of an `@example`, without its first line, which is a remark. */
function exampleIn(path: string): string {
  const [, block = ''] = /@example\n([\s\S]*?)\n \*\//.exec(sources[path] ?? '') ?? [];
  const lines = block.split('\n').map((line) => line.replace(/^ \* ?/, ''));
  return lines.slice(1).join('\n').trim();
}

test.each([
  ['../steps/definition/step-definition.ts', './example-step.ts'],
  ['../model/channel.ts', './example-channel.ts'],
])('the example of %s is %s', (definition, file) => {
  expect(exampleIn(definition)).not.toBe('');
  expect(sources[file]).toContain(exampleIn(definition));
});

test('the example step runs', () => {
  const config = remark.config.parse({ text: 'Met at the fair' });
  expect(remark.check(remark.defaults())).toMatchObject([{ code: 'missing-content', path: 'text' }]);
  expect(remark.summary(config)).toBe('Remark: Met at the fair');
  expect(remark.run({ id: 'it', config, exits: { next: null }, disabled: false }, { now: 5 } as RunContext)).toEqual({
    go: 'next',
    effects: [{ type: 'timeline', at: 5, entry: { what: 'decided', step: 'it', exit: 'next', why: 'Met at the fair' } }],
  });
});

test('the example channel needs the consent to calls', () => {
  expect(lead().consent).toHaveProperty(fax.consent);
  expect(fax.consent).toBe('call');
});
