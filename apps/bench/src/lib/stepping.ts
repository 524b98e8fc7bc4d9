import type { Bench } from './bench.ts';
import { cadence, PERIOD } from './cadence.ts';
import type { BenchDatabase } from './database.ts';
import { drain } from './drain.ts';
import { fillWaiting } from './fill.ts';
import { rate } from './interleave.ts';

/** How many leads a run steps. */
export const leadsOf = (bench: Bench): number => (bench.quick ? 15_000 : 60_000);

/** Runs on a database whose leads all wait for their second email, at the instant at which all are due. */
export function onDueLeads<T>(
  bench: Bench,
  measure: (database: BenchDatabase) => Promise<T>,
  { leads = leadsOf(bench), spread = 0 } = {},
): Promise<T> {
  return bench.onCopy(
    `due-${leads}-${spread}`,
    async (database) => {
      await fillWaiting(database, cadence(spread), leads, PERIOD + spread * 60_000);
    },
    measure,
  );
}

/** Steps per second of the engine over all of them. */
export function oursOn(bench: Bench, options?: { leads?: number; spread?: number }): Promise<number> {
  return onDueLeads(bench, ({ deps }) => rate(() => drain(deps)), options);
}
