import { readRunArguments, type RunArguments } from '@touchline/testing';
import { faults } from './faults/index.ts';
import { CannotTest, type Fault, type Finding } from './lib/fault.ts';

const names = faults.map(({ name }) => name);

const HELP = `pnpm faults [options] [part of a name …]

Breaks things under a running engine, on a PostgreSQL and a mail server of its own, and holds the outbox against what arrived.
What the figures mean is in docs/faults.md.

  --quick   smaller runs
  --json    { "results": [{ name, what, verdict, seconds, findings: [{ what, is, must, holds }], error }] } on standard output
  --list    the names
  --help    this text

Exit code: 0 when all hold, 1 when one does not, 2 when this machine could not test one (namespaces and disks of memory need root).

Names: ${names.join(', ')}`;

const list = faults.map(({ name, what }) => `${name.padEnd(22)} ${what}`).join('\n');
const asked = readRunArguments(process.argv.slice(2), { help: HELP, names, list });
if ('run' in asked) process.exit(await main(asked.run));
(asked.exitCode === 0 ? console.log : console.error)(asked.tell);
process.exitCode = asked.exitCode;

interface Result {
  readonly name: string;
  readonly what: string;
  readonly verdict: 'holds' | 'fails' | 'not tested';
  readonly seconds: number;
  readonly findings: readonly Finding[];
  readonly error: string | null;
}

async function main({ quick, json, isMeant }: RunArguments): Promise<number> {
  const say = json ? console.error : console.log;
  const results: Result[] = [];
  for (const fault of faults.filter(({ name }) => isMeant([name]))) {
    say(`${fault.name}: ${fault.what} …`);
    const result = await attempt(fault, { quick, say });
    results.push(result);
    say(table(result));
  }
  say(results.map(({ name, verdict, seconds }) => `${name.padEnd(22)} ${verdict} (${seconds} s)`).join('\n'));
  if (json) console.log(JSON.stringify({ results }, null, 2));
  if (results.some(({ verdict }) => verdict === 'fails')) return 1;
  return results.some(({ verdict }) => verdict === 'not tested') ? 2 : 0;
}

async function attempt({ name, what, run }: Fault, options: Parameters<Fault['run']>[0]): Promise<Result> {
  const start = performance.now();
  const result = (verdict: Result['verdict'], findings: readonly Finding[], error: string | null): Result => {
    return { name, what, verdict, seconds: Math.round((performance.now() - start) / 1_000), findings, error };
  };
  try {
    const findings = await run(options);
    return result(findings.every(({ holds }) => holds) ? 'holds' : 'fails', findings, null);
  } catch (error) {
    if (error instanceof CannotTest) return result('not tested', [], error.message);
    return result('fails', [], error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

function table({ findings, error, verdict, seconds }: Result): string {
  const width = Math.max(...findings.map(({ what }) => what.length), 0);
  const lines = findings.map(({ what, is, must, holds }) => {
    return `  ${holds ? ' ' : '✗'} ${what.padEnd(width)}  ${String(is)}${must === null ? '' : `  (${must})`}`;
  });
  return [...lines, ...(error === null ? [] : [`  ${error}`]), `  ${verdict.toUpperCase()}, ${seconds} s\n`].join('\n');
}
