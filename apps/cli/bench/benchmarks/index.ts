import type { Benchmark } from '../lib/benchmark.ts';
import { stepsVsDbos } from './steps-vs-dbos.ts';
import { stepsVsGraphilePerLead } from './steps-vs-graphile-per-lead.ts';
import { stepsVsPgbossBatch } from './steps-vs-pgboss-batch.ts';
import { stepsVsSqlFloor } from './steps-vs-sql-floor.ts';

/** In the order in which they run. */
export const benchmarks: readonly Benchmark[] = [stepsVsSqlFloor, stepsVsPgbossBatch, stepsVsGraphilePerLead, stepsVsDbos];
