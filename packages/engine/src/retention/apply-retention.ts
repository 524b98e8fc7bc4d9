import type { InstallationDeps } from '../context/deps.ts';
import { inWorkspace } from '../context/in-workspace.ts';
import { HISTORY } from './history.ts';
import { removeTexts } from './remove-texts.ts';

export interface RetentionOptions {
  /** Rows per statement. Small, so that the lanes wait for none of its locks. */
  readonly batch?: number;
  readonly signal?: AbortSignal;
}

interface Kept {
  readonly id: string;
  readonly history_months: number | null;
  readonly message_months: number | null;
}

/** Batches of one table of one workspace in one run, so that a large workspace does not keep the others waiting for days. */
const BATCHES = 200;

/** Deletes what workspaces do not want to keep any longer. */
export async function applyRetention(deps: InstallationDeps, { batch = 2_000, signal }: RetentionOptions = {}): Promise<void> {
  const { rows } = await deps.pool.query<Kept>(
    'SELECT id, history_months, message_months FROM workspaces WHERE history_months IS NOT NULL OR message_months IS NOT NULL',
  );
  for (const { id, history_months, message_months } of rows) {
    const { pool } = inWorkspace(deps, id);
    for (const statement of history_months === null ? [] : HISTORY) {
      await inBatches(async () => ((await pool.query(statement, [id, history_months, batch])).rowCount ?? 0) === batch, signal);
    }
    if (message_months !== null) await inBatches(() => removeTexts(deps, id, message_months, batch), signal);
  }
}

/** @param step whether there is more */
async function inBatches(step: () => Promise<boolean>, signal: AbortSignal | undefined): Promise<void> {
  for (let n = 0; n < BATCHES && signal?.aborted !== true; n += 1) if (!(await step())) return;
}
