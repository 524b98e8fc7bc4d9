import { newId } from '@touchline/db';
import { hashIr, type Instant, type Ir, type Issue, type SequenceDocument, type StepId } from '@touchline/sequence';
import type { ClientBase } from 'pg';
import type { EngineDeps } from '../../context/deps.ts';
import { inTransaction } from '../../sql/transaction.ts';
import type { BulkJob, MoveChoice } from '../bulk/bulk-job.ts';
import { comparableHash, outdatedIr } from './comparable-hash.ts';
import { compileDraft } from './compile-draft.ts';
import { missingTargets, storeMove } from './store-move.ts';

/** Input of `publish`. */
export interface PublishRequest {
  readonly workspaceId: string;
  readonly sequenceId: string;
  /** Revision of the draft that the caller saw. A newer draft is not published unseen. */
  readonly revision: number;
  /** Per group of leads on older versions. Leads of other groups finish on the version that they are on. */
  readonly choices?: readonly MoveChoice[];
  readonly note?: string | null;
  /** Who publishes, and the reason. Both are recorded with the move. */
  readonly by?: string | null;
  readonly why?: string | null;
}

/** A new version. `irHash` is the hex SHA-256 of its IR. */
export interface PublishedVersion {
  readonly id: string;
  readonly number: number;
  readonly irHash: string;
  readonly publishedAt: Date;
}

/** Result of `publish`. `conflict`: the draft is at another revision. `not-publishable`: `issues` has the errors. */
export type Published =
  | { readonly ok: true; readonly version: PublishedVersion; /** Null where no lead is to be moved. */ readonly move: BulkJob | null }
  | { readonly ok: false; readonly reason: 'unknown-step'; readonly steps: readonly StepId[] }
  | {
      readonly ok: false;
      readonly reason: 'not-found' | 'conflict' | 'nothing-changed' | 'not-publishable';
      readonly issues?: readonly Issue[];
    };

/**
 * Makes a version of the draft and stores the job that moves leads of older versions, in one transaction: a version is never live
 * without its plan. `runBulk` does the job. The draft compiles here, whatever the browser found, so that every stored version runs. The
 * first version opens the sequence. Later ones leave its status alone, because leads of a paused or archived sequence have no timer, and
 * only `changeSequenceStatus` sets it again.
 */
export async function publish(deps: EngineDeps, request: PublishRequest): Promise<Published> {
  return inTransaction(deps.pool, async (client) => {
    const draft = await lockDraft(client, request);
    if (draft === null) return { ok: false, reason: 'not-found' };
    if (draft.revision !== request.revision) return { ok: false, reason: 'conflict' };
    const compiled = compileDraft(draft.document, request.sequenceId);
    if (!('ir' in compiled)) return { ok: false, reason: 'not-publishable', issues: compiled.issues };
    const irHash = hashIr(compiled.ir);
    if (draft.ir_hash !== null && irHash === comparableHash({ ...draft, ir_hash: draft.ir_hash }))
      return { ok: false, reason: 'nothing-changed' };
    const { choices = [], by = null, why = null } = request;
    const steps = missingTargets(compiled.ir, choices);
    if (steps.length > 0) return { ok: false, reason: 'unknown-step', steps };
    const now = await deps.clock.now(client);
    const version = await store(client, request, { ...compiled, irHash }, (draft.latest_number ?? 0) + 1, now);
    const moves = choices.some(({ mode }) => mode !== 'finish-old');
    return { ok: true, version, move: moves ? await storeMove(client, now, { ...request, version, choices, by, why }) : null };
  });
}

interface LockedDraft {
  readonly revision: number;
  readonly document: unknown;
  readonly latest_number: number | null;
  readonly ir_hash: string | null;
  readonly outdated: unknown;
}

/** The sequence's lock lets one publish in at a time; the draft's keeps an autosave out until this is decided. */
async function lockDraft(client: ClientBase, { workspaceId, sequenceId }: PublishRequest): Promise<LockedDraft | null> {
  const key = [workspaceId, sequenceId];
  const sequence = await client.query('SELECT 1 FROM sequences WHERE workspace_id = $1 AND id = $2 FOR UPDATE', key);
  if (sequence.rows.length === 0) return null;
  const { rows } = await client.query<LockedDraft>(
    `SELECT d.revision, d.document, v.number AS latest_number, v.ir_hash, ${outdatedIr('v')}
     FROM drafts d LEFT JOIN LATERAL (
       SELECT number, ir_hash, ir FROM versions WHERE workspace_id = $1 AND sequence_id = $2 ORDER BY number DESC LIMIT 1
     ) v ON true
     WHERE d.workspace_id = $1 AND d.sequence_id = $2 FOR UPDATE OF d`,
    key,
  );
  return rows[0] ?? null;
}

async function store(
  client: ClientBase,
  { workspaceId, sequenceId, note = null }: PublishRequest,
  { document, ir, irHash }: { document: SequenceDocument; ir: Ir; irHash: string },
  number: number,
  now: Instant,
): Promise<PublishedVersion> {
  const version = { id: newId(), number, irHash, publishedAt: new Date(now) };
  await client.query(
    `INSERT INTO versions (workspace_id, id, sequence_id, number, document, ir, ir_hash, note, published_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [workspaceId, version.id, sequenceId, number, JSON.stringify(document), JSON.stringify(ir), irHash, note, version.publishedAt],
  );
  await client.query(
    `UPDATE sequences SET published_version = $3, status = CASE status WHEN 'draft' THEN 'active' ELSE status END, updated_at = $4
     WHERE workspace_id = $1 AND id = $2`,
    [workspaceId, sequenceId, number, version.publishedAt],
  );
  await client.query(`SELECT pg_notify('touchline_changes', json_build_object('sequenceId', $1::text)::text)`, [sequenceId]);
  return version;
}
