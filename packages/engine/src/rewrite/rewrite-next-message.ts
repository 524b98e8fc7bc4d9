import { newId } from '@touchline/db';
import { readLiquid, type StepId } from '@touchline/sequence';
import type { StoreDeps } from '../deps.ts';
import { inTransaction } from '../sql/transaction.ts';
import { missingTexts } from './missing-texts.ts';
import { type EnrollmentRequest, findNextMessage, type NextMessage } from './next-message.ts';

export interface RewriteRequest extends EnrollmentRequest {
  /** Step and visit that the writer saw: another message is not changed by mistake. */
  readonly step: StepId;
  readonly visit: number;
  /** Texts to replace, by their names; null takes back what was written. */
  readonly content: Readonly<Record<string, string>> | null;
  readonly by: string | null;
  readonly why: string | null;
}

export type Rewritten =
  | { readonly ok: true; readonly message: NextMessage }
  | { readonly ok: false; readonly reason: 'nothing-to-come' | 'another-message' | 'by-person' }
  | { readonly ok: false; readonly reason: 'unusable'; readonly problems: readonly { readonly field: string; readonly message: string }[] };

/** Changes the next message of one lead and of nobody else, recorded with who and why. */
export async function rewriteNextMessage(deps: StoreDeps, request: RewriteRequest): Promise<Rewritten> {
  const { workspaceId, enrollmentId, step, visit, content, by, why } = request;
  return inTransaction(deps.pool, async (client) => {
    const now = await deps.clock.now(client);
    const found = await findNextMessage(client, request, now);
    if (found === null) return { ok: false, reason: 'nothing-to-come' };
    const next = found.message;
    if (next.step !== step || next.visit !== visit) return { ok: false, reason: 'another-message' };
    if (next.content === null) return { ok: false, reason: 'by-person' };
    const problems = content === null ? [] : problemsOf(content, next.content, missingTexts(found.ir, next, content));
    if (problems.length > 0) return { ok: false, reason: 'unusable', problems };
    const key = [workspaceId, enrollmentId, step, visit];
    if (content === null) {
      // The row stays: a first line that somebody wrote is in it too.
      await client.query(
        `UPDATE rewrites SET content = '{}' WHERE workspace_id = $1 AND enrollment_id = $2 AND step_id = $3 AND visit = $4`,
        key,
      );
    } else {
      await client.query(
        `INSERT INTO rewrites (workspace_id, enrollment_id, step_id, visit, content, by, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (workspace_id, enrollment_id, step_id, visit) DO UPDATE SET content = excluded.content, by = excluded.by, created_at = excluded.created_at`,
        [...key, JSON.stringify(content), by, new Date(now)],
      );
    }
    await client.query(
      `INSERT INTO timeline (workspace_id, id, enrollment_id, lead_id, sequence_id, at, entries, by, why)
       SELECT workspace_id, $3, id, lead_id, sequence_id, $4, $5, $6, $7 FROM enrollments WHERE workspace_id = $1 AND id = $2`,
      [workspaceId, enrollmentId, newId(), new Date(now), JSON.stringify([{ what: 'act', act: 'rewrite' }]), by, why],
    );
    const written = await findNextMessage(client, request, now);
    return written === null ? { ok: false, reason: 'nothing-to-come' } : { ok: true, message: written.message };
  });
}

function problemsOf(content: Readonly<Record<string, string>>, own: Readonly<Record<string, string>>, missing: readonly string[]) {
  return Object.entries(content).flatMap(([field, text]) => {
    if (!Object.hasOwn(own, field)) return [{ field, message: 'This message has no such text.' }];
    if (missing.includes(field)) return [{ field, message: 'It must not be empty.' }];
    const { problem } = readLiquid(text);
    return problem === null ? [] : [{ field, message: `Line ${problem.line}: ${problem.message}` }];
  });
}
