import type { Benchmark } from '../lib/benchmark.ts';
import { bytesPerEnrollment } from './bytes-per-enrollment.ts';
import { compile10kNodes } from './compile-10k-nodes.ts';
import { deliverVsNodemailer } from './deliver-vs-nodemailer.ts';
import { diagnosisMs } from './diagnosis-ms.ts';
import { enrollVsCopy } from './enroll-vs-copy.ts';
import { eventToStepMs } from './event-to-step-ms.ts';
import { eventsPerSecond } from './events-per-second.ts';
import { experimentErrors } from './experiment-errors.ts';
import { interpreterSteps } from './interpreter-steps.ts';
import { signInCheckMs } from './sign-in-check-ms.ts';
import { simulatePopulationBenchmark } from './simulate-population.ts';
import { stepsFlat } from './steps-flat.ts';
import { stepsManyWorkers } from './steps-many-workers.ts';
import { stepsUnderSnapshot } from './steps-under-snapshot.ts';
import { stepsVsDbos } from './steps-vs-dbos.ts';
import { stepsVsGraphilePerLead } from './steps-vs-graphile-per-lead.ts';
import { stepsVsPgbossBatch } from './steps-vs-pgboss-batch.ts';
import { stepsVsSqlFloor } from './steps-vs-sql-floor.ts';

/** In the order in which they run. */
export const benchmarks: readonly Benchmark[] = [
  interpreterSteps,
  compile10kNodes,
  simulatePopulationBenchmark,
  experimentErrors,
  stepsVsSqlFloor,
  stepsVsPgbossBatch,
  stepsVsGraphilePerLead,
  stepsVsDbos,
  stepsUnderSnapshot,
  stepsManyWorkers,
  enrollVsCopy,
  deliverVsNodemailer,
  eventToStepMs,
  eventsPerSecond,
  bytesPerEnrollment,
  diagnosisMs,
  signInCheckMs,
  stepsFlat,
];
