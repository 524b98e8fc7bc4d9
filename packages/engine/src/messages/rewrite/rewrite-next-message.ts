import type { StepId } from '@touchline/sequence';
import type { StoreDeps } from '../../context/deps.ts';
import { inTransaction } from '../../sql/transaction.ts';
import type { NextMessage } from './find-next-messages.ts';
import { type EnrollmentRequest, findNextMessage } from './next-message.ts';
import { type TextProblem, textProblems } from './text-problems.ts';
import type { Texts } from './texts-of.ts';
import { writeTexts } from './write-texts.ts';

/** New texts for one lead's next message. */
export interface RewriteRequest extends EnrollmentRequest {
  /** Step and visit that the writer saw: another message is not changed by mistake. */
  readonly step: StepId;
  readonly visit: number;
  /** Texts to replace, by name. Null restores the text of the sequence. */
  readonly content: Texts | null;
  readonly by: string | null;
  readonly why: string | null;
}

/** Result of a rewrite. `unusable`: a text has an error, such as a broken merge field. */
export type Rewritten =
  | { readonly ok: true; readonly message: NextMessage }
  | { readonly ok: false; readonly reason: 'nothing-to-come' | 'another-message' | 'by-person' }
  | { readonly ok: false; readonly reason: 'unusable'; readonly problems: readonly TextProblem[] };

/** Changes the next message of one lead only, recorded with who and why. */
export async function rewriteNextMessage(deps: StoreDeps, request: RewriteRequest): Promise<Rewritten> {
  const { workspaceId, enrollmentId, step, visit, content } = request;
  return inTransaction(deps.pool, async (client) => {
    const now = await deps.clock.now(client);
    const found = await findNextMessage(client, request, now);
    if (found === null) return { ok: false, reason: 'nothing-to-come' };
    const next = found.message;
    if (next.step !== step || next.visit !== visit) return { ok: false, reason: 'another-message' };
    if (next.content === null) return { ok: false, reason: 'by-person' };
    const problems = content === null ? [] : textProblems(found.ir, step, next.variant, content);
    if (problems.length > 0) return { ok: false, reason: 'unusable', problems };
    await writeTexts(client, workspaceId, [{ enrollmentId, step, visit }], content, request, now);
    const written = await findNextMessage(client, request, now);
    return written === null ? { ok: false, reason: 'nothing-to-come' } : { ok: true, message: written.message };
  });
}
