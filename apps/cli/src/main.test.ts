import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const main = fileURLToPath(new URL('main.ts', import.meta.url));

test('the commands on sequences say that they print JSON, as docs/sequences-as-code.md has it', async () => {
  const commands = ['compile', 'lint', 'simulate', 'population', 'diff', 'retime', 'analyze', 'schema'];
  const helps = await Promise.all(commands.map((command) => promisify(execFile)(process.execPath, [main, command, '--help'])));
  expect(helps.map(({ stdout }, index) => [commands[index], stdout.includes('--json')])).toEqual(
    commands.map((command) => [command, true]),
  );
}, 60_000);
