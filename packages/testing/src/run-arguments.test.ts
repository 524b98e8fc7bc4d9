import { expect, test } from 'vitest';
import { readRunArguments } from './run-arguments.ts';

const runnable = { help: 'The help.', names: ['disk-full', 'clock-off', 'same-event'], list: 'disk-full fills it' };
const read = (...args: string[]) => readRunArguments(args, runnable);
const meant = (...args: string[]) => {
  const asked = read(...args);
  return 'run' in asked ? runnable.names.filter((name) => asked.run.isMeant([name])) : asked.tell;
};

test('runs all, or those that match a part of a name', () => {
  expect(read()).toMatchObject({ run: { quick: false, json: false } });
  expect(meant()).toEqual(runnable.names);
  expect(meant('disk', 'off', '--quick')).toEqual(['disk-full', 'clock-off']);
  expect(read('--json', 'disk')).toMatchObject({ run: { json: true } });
});

test('an unknown name is refused with a list of names, also next to a known one', () => {
  expect(read('disk', 'dsik')).toEqual({
    tell: 'Unknown name “dsik”.\n\nNames: disk-full, clock-off, same-event\nOptions: --quick, --json, --list, --help',
    exitCode: 2,
  });
  expect(read('--fast')).toMatchObject({ tell: expect.stringMatching(/--fast(.|\n)*Names: disk-full/), exitCode: 2 });
  expect(read('--quick=yes')).toMatchObject({ exitCode: 2 });
});

test('prints the names and the help', () => {
  expect(read('--list')).toEqual({ tell: runnable.list, exitCode: 0 });
  expect(read('--help')).toEqual({ tell: 'The help.', exitCode: 0 });
});
