import type { Database } from '@touchline/db';
import { type ExperimentPlan, planExperiment } from '@touchline/experiments';
import type { Kysely } from 'kysely';
import { type Bucket, experimentBuckets } from '../queries/experiment-buckets.ts';
import { latestDocument, runningExperiments } from '../queries/experiments.ts';
import { armsOf, type ComparedArm } from './arms-of.ts';
import { type Metric, METRICS } from './metrics.ts';

const DAY = 86_400_000;
const BASELINE_DAYS = 90;
const RATE_DAYS = 28;
/** With fewer leads a measured share says little, so the person states one. */
const TELLING_LEADS = 100;
export const ALPHA = 0.05;

/** What the caller asks for. Shares are between 0 and 1. */
export interface ExperimentAsk {
  readonly sequenceId: string;
  readonly stepId: string;
  readonly metric: Metric;
  readonly windowDays: number;
  readonly baseline?: number | undefined;
  readonly difference?: number | undefined;
  readonly power: number;
}

export interface PlannedExperiment {
  readonly name: string;
  readonly isSplit: boolean;
  /** The version whose arms are compared. */
  readonly version: number;
  readonly arms: readonly ComparedArm[];
  readonly baseline: number | null;
  readonly measuredOn: number | null;
  readonly difference: number | null;
  readonly leadsPerDay: number;
  /** Null without a baseline. */
  readonly plan: ExperimentPlan | null;
  readonly overlaps: readonly { readonly id: string; readonly name: string }[];
}

/** Measures what the plan needs and plans. Null when the published version has no two arms at this step. */
export async function planFor(
  db: Kysely<Database>,
  workspaceId: string,
  ask: ExperimentAsk,
  now: number,
): Promise<PlannedExperiment | null> {
  const latest = await latestDocument(db, workspaceId, ask.sequenceId);
  const compared = latest === null ? null : armsOf(latest.document, ask.stepId);
  if (latest === null || compared === null || compared.arms.length < 2) return null;
  const history = await historyOf(db, workspaceId, ask, compared.isSplit, now);
  const baseline = ask.baseline ?? history.baseline;
  const difference = baseline === null ? null : (ask.difference ?? Math.max(0.005, Math.round(baseline * 500) / 1_000));
  const running = await runningExperiments(db, workspaceId, ask.sequenceId);
  return {
    name: compared.label,
    isSplit: compared.isSplit,
    version: latest.number,
    arms: compared.arms,
    baseline,
    measuredOn: ask.baseline === undefined && history.baseline !== null ? history.leads : null,
    difference,
    leadsPerDay: history.leadsPerDay,
    plan:
      baseline === null || difference === null || baseline + difference >= 1
        ? null
        : planExperiment({
            baseline,
            difference,
            alpha: ALPHA,
            power: ask.power,
            weights: compared.arms.map(({ weight }) => weight),
            leadsPerDay: history.leadsPerDay,
            windowDays: ask.windowDays,
          }),
    overlaps: running.filter(({ step_id }) => step_id !== ask.stepId).map(({ id, name }) => ({ id, name })),
  };
}

async function historyOf(db: Kysely<Database>, workspaceId: string, ask: ExperimentAsk, isSplit: boolean, now: number) {
  const { event, ofStep } = METRICS[ask.metric];
  const { sequenceId, stepId, windowDays } = ask;
  const since = new Date(now - BASELINE_DAYS * DAY);
  const buckets = await experimentBuckets(db, {
    workspaceId,
    sequenceId,
    stepId,
    isSplit,
    since,
    now,
    windowDays,
    event,
    ofStep,
    harms: [],
  });
  const over = buckets.filter(({ day_over }) => day_over !== null);
  const leads = count(over);
  const successes = over.reduce((sum, bucket) => sum + bucket.successes, 0);
  const isTelling = leads >= TELLING_LEADS && successes > 0 && successes < leads;
  return {
    leads,
    baseline: isTelling ? Math.round((successes / leads) * 10_000) / 10_000 : null,
    leadsPerDay: Math.round((count(buckets.filter(({ day_in }) => day_in >= BASELINE_DAYS - RATE_DAYS)) / RATE_DAYS) * 100) / 100,
  };
}

const count = (buckets: readonly Bucket[]): number => buckets.reduce((sum, { leads }) => sum + leads, 0);
