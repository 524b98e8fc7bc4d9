import { hashIr, type Instant, type Ir, type Issue, stepDefinition, stepFate, type StepFate, type StepId } from '@touchline/sequence';
import type { PoolClient } from 'pg';
import type { MoveChoice, MoveMode } from '../bulk/bulk-job.ts';
import type { StoreDeps } from '../../context/deps.ts';
import { type LoadedVersion, loadVersions } from '../../context/ir-cache.ts';
import { comparableHash, outdatedIr, type StoredHash } from '../publish/comparable-hash.ts';
import { compileDraft } from '../publish/compile-draft.ts';
import { inTransaction } from '../../sql/transaction.ts';
import type { EnrollmentRow } from '../../enrollments/step/enrollment-row.ts';
import { attachHistory } from '../../enrollments/step/attach-history.ts';
import { choiceFor, targetOf } from '../bulk/choices.ts';
import { compareSends, type Comparison, SAMPLE } from './compare-sends.ts';
import { type Group, groupKey, inFlight, sampleGroups } from './in-flight.ts';

/** Input of `planPublish`. */
export interface PlanRequest {
  readonly workspaceId: string;
  readonly sequenceId: string;
  /** Of the draft that the caller saw. */
  readonly revision: number;
  /** What would be chosen; `move` otherwise where that is possible, so that its effect can be seen. */
  readonly choices?: readonly MoveChoice[];
}

/** Leads of one older version at one step. */
export interface PlanGroup extends Group {
  readonly versionNumber: number;
  /** Of the step in the old version; null before the start. */
  readonly kind: string | null;
  readonly summary: string | null;
  /** `removed`: they can finish on the old version, be mapped to another step, or leave. `not-started`: they begin on the new one. */
  readonly fate: StepFate | 'not-started';
  /** The choice that `sends` uses; null while none is made. */
  readonly mode: MoveMode | null;
  /** When the next touch goes out, on the old version and after the move. */
  readonly sends: Comparison;
}

/** Result of `planPublish`: groups of active leads on other versions, and what a move means for them. */
export type PublishPlan =
  | {
      readonly ok: true;
      /** Hash of what would be published. */
      readonly irHash: string;
      /** What would be published. */
      readonly ir: Ir;
      /** The draft is the same as the latest version. The plan is about leads of older versions. */
      readonly published: boolean;
      readonly groups: readonly PlanGroup[];
      readonly leads: number;
    }
  | { readonly ok: false; readonly reason: 'not-found' | 'conflict' | 'not-publishable'; readonly issues?: readonly Issue[] };

/**
 * The effect of publishing a draft on enrolled leads: per older version and step their number, what their step
 * becomes, and the time of their next message before and after. Changes nothing. Numbers of leads are exact; instants come from
 * a sample of each group.
 */
export async function planPublish(deps: StoreDeps, request: PlanRequest): Promise<PublishPlan> {
  const { workspaceId, sequenceId, revision, choices = [] } = request;
  return inTransaction(deps.pool, async (client) => {
    const { rows } = await client.query<{ revision: number; document: unknown }>(
      'SELECT revision, document FROM drafts WHERE workspace_id = $1 AND sequence_id = $2',
      [workspaceId, sequenceId],
    );
    const [draft] = rows;
    if (draft === undefined) return { ok: false, reason: 'not-found' };
    if (draft.revision !== revision) return { ok: false, reason: 'conflict' };
    const compiled = compileDraft(draft.document, sequenceId);
    if (!('ir' in compiled)) return { ok: false, reason: 'not-publishable', issues: compiled.issues };
    const irHash = hashIr(compiled.ir);
    const versions = await versionsOf(client, workspaceId, sequenceId);
    const same = [...versions].flatMap(([id, version]) => (version.irHash === irHash ? [id] : []));
    const found = await inFlight(client, workspaceId, sequenceId, same);
    const loaded = await loadVersions(
      client,
      found.map((group) => ({ workspace_id: workspaceId, version_id: group.versionId })),
    );
    const samples = found.length === 0 ? [] : await sampleGroups(client, workspaceId, sequenceId, same, SAMPLE);
    const told = Map.groupBy(await attachHistory(client, samples, loaded, compiled.ir), (row) => groupKey(row.version_id, row.state.step));
    const now = await deps.clock.now(client);
    const groups = found.map((group) => {
      const old = { number: versions.get(group.versionId)?.number ?? 0, loaded: loaded.get(group.versionId) };
      return planGroup(group, told.get(groupKey(group.versionId, group.step)) ?? [], old, compiled.ir, choices, now);
    });
    const latest = Math.max(0, ...[...versions.values()].map((version) => version.number));
    return {
      ok: true,
      irHash,
      ir: compiled.ir,
      published: same.some((id) => versions.get(id)?.number === latest),
      groups: groups.sort((a, b) => b.versionNumber - a.versionNumber || (a.step ?? '').localeCompare(b.step ?? '')),
      leads: groups.reduce((sum, { leads }) => sum + leads.active + leads.paused + leads.failed, 0),
    };
  });
}

function planGroup(
  group: Group,
  rows: readonly EnrollmentRow[],
  old: { readonly number: number; readonly loaded: LoadedVersion | undefined },
  to: Ir,
  choices: readonly MoveChoice[],
  now: Instant,
): PlanGroup {
  // An unreadable version counts as if it were the new one.
  const from = old.loaded?.ok === true ? old.loaded.ir : to;
  const step = group.step === null ? undefined : from.steps[group.step];
  const fate = group.step === null ? 'not-started' : stepFate(from, to, group.step);
  const chosen = choiceFor(choices, group.versionId, group.step);
  const mode = chosen === 'finish-old' ? (fate === 'removed' ? null : 'move') : chosen;
  return {
    ...group,
    versionNumber: old.number,
    kind: step?.kind ?? null,
    summary: step === undefined ? null : summaryOf(from, step),
    fate,
    mode,
    sends: compareSends(rows, from, to, mode === null ? null : { mode, target: targetOf(mode) }, now),
  };
}

function summaryOf(ir: Ir, step: Ir['steps'][StepId]): string | null {
  const name = (id: StepId): string => {
    const other = ir.steps[id];
    return other === undefined ? 'a deleted step' : (stepDefinition(other.kind)?.title.toLowerCase() ?? 'another step');
  };
  return stepDefinition(step.kind)?.summary(step.config, name) ?? null;
}

async function versionsOf(
  client: PoolClient,
  workspaceId: string,
  sequenceId: string,
): Promise<ReadonlyMap<string, { readonly number: number; readonly irHash: string }>> {
  const { rows } = await client.query<StoredHash & { id: string; number: number }>(
    `SELECT id, number, ir_hash, ${outdatedIr('v')} FROM versions v WHERE workspace_id = $1 AND sequence_id = $2`,
    [workspaceId, sequenceId],
  );
  return new Map(rows.map((row) => [row.id, { number: row.number, irHash: comparableHash(row) }]));
}
