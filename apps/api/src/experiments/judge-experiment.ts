import type { Database } from '@touchline/db';
import { type Judgment, judge, type Look, type Verdict } from '@touchline/experiments';
import type { Kysely } from 'kysely';
import { experimentBuckets } from '../queries/experiment-buckets.ts';
import { documentsAfter, endExperiment, type ExperimentRow, findExperiment } from '../queries/experiments.ts';
import { armsOf, type ComparedArm, isSameTest } from './arms-of.ts';
import { looksFrom } from './looks-from.ts';
import { type Metric, METRICS } from './metrics.ts';

/** A decision with the figures that it was made on. */
export interface Decision {
  readonly verdict: Exclude<Verdict, { state: 'running' }> | { readonly state: 'changed'; readonly at: string } | null;
  readonly p: Judgment['p'];
  readonly looks: readonly Look[];
  readonly current: Look;
}

export interface Judged {
  readonly row: ExperimentRow;
  readonly decision: Decision;
}

/**
 * The experiment with its figures until `now`. A decision that the figures allow is stored, with the figures: it stays when late events
 * arrive. An ended experiment is read as it was stored.
 */
export async function judgeExperiment(db: Kysely<Database>, row: ExperimentRow, now: number): Promise<Judged> {
  if (row.state !== 'running') return { row, decision: row.decision as Decision };
  const { workspace_id: workspaceId, id } = row;
  const figures = await figuresOf(db, row, now);
  const changedAt = await findChange(db, row);
  const decision = decide(row, figures, changedAt);
  const { verdict } = decision;
  if (verdict === null) return { row, decision };
  const end = { state: verdict.state, decision, at: new Date(verdict.at), by: null, why: null };
  const isEnded = await endExperiment(db, { workspaceId, id }, end);
  // A person stopped it, or another request decided it, in the meantime: what is stored counts.
  const stored = isEnded ? null : await findExperiment(db, workspaceId, id);
  if (stored !== null) return { row: stored, decision: stored.decision as Decision };
  return { row: { ...row, state: verdict.state, decision, ended_at: end.at }, decision };
}

async function figuresOf(db: Kysely<Database>, row: ExperimentRow, now: number) {
  const harms = Object.keys(row.guardrails);
  const { event, ofStep } = METRICS[row.metric as Metric];
  const buckets = await experimentBuckets(db, {
    workspaceId: row.workspace_id,
    sequenceId: row.sequence_id,
    stepId: row.step_id,
    isSplit: row.is_split,
    since: row.started_at,
    now,
    windowDays: row.window_days,
    event,
    ofStep,
    harms,
  });
  return looksFrom(buckets, { arms: row.arms.map((arm) => arm.id), harms, since: row.started_at.getTime(), now });
}

/** When a published version first changed what the leads of an arm get, or removed the step; null if none did. */
async function findChange(db: Kysely<Database>, row: ExperimentRow): Promise<Date | null> {
  const content = row.content as readonly ComparedArm[];
  const documents = await documentsAfter(db, row.workspace_id, row.sequence_id, row.version_number);
  const changed = documents.find(({ document }) => !isSameTest(content, armsOf(document, row.step_id)?.arms ?? []));
  return changed?.publishedAt ?? null;
}

function decide(row: ExperimentRow, { looks, current }: { looks: Look[]; current: Look }, changedAt: Date | null): Decision {
  const { arms, difference, alpha, leads, guardrails } = row;
  const design = { arms, difference, alpha, leads, guardrails };
  // What was measured before the change still counts.
  const comparable = changedAt === null ? looks : looks.filter(({ at }) => new Date(at) <= changedAt);
  const { verdict, p } = judge(design, comparable);
  if (verdict.state !== 'running') {
    const until = looks.filter(({ at }) => at <= verdict.at);
    return { verdict, p, looks: until, current: until.at(-1) ?? current };
  }
  const changed = changedAt === null ? null : ({ state: 'changed', at: changedAt.toISOString() } as const);
  return { verdict: changed, p, looks: comparable, current };
}
