import type { Instant } from '@touchline/sequence';
import type { ClientBase } from 'pg';
import type { BulkJob, BulkWork } from './bulk-job.ts';
import { type Counts, Tally } from './tally.ts';
import type { EnrollmentRow } from '../../enrollments/step/enrollment-row.ts';
import { findNextMessages, type FoundMessage } from '../../messages/rewrite/find-next-messages.ts';
import { sameTexts, type Texts } from '../../messages/rewrite/texts-of.ts';
import { writeTexts } from '../../messages/rewrite/write-texts.ts';

type RewriteWork = Extract<BulkWork, { type: 'rewrite' }>;

/** Changes the next message of locked enrollments. Enrollments with another next message, or a submitted one, are counted and left alone. */
export async function rewriteRows(
  client: ClientBase,
  rows: readonly EnrollmentRow[],
  work: RewriteWork,
  job: BulkJob,
  now: Instant,
): Promise<Counts> {
  const next = await findNextMessages(client, job.workspaceId, rows, now, { hold: true });
  const counts = new Tally();
  const meant = rows.flatMap((row) => {
    const found = next.get(row.id);
    const refusal = refusalOf(row, found, work);
    counts.add(refusal ?? 'done');
    return found === undefined || refusal !== null ? [] : [{ enrollmentId: row.id, step: found.message.step, visit: found.message.visit }];
  });
  await writeTexts(client, job.workspaceId, meant, work.content, job, now);
  return counts.values;
}

function refusalOf(row: EnrollmentRow, found: FoundMessage | undefined, { versionId, step, content, over }: RewriteWork): string | null {
  if (row.status === 'ended') return 'ended';
  if (found === undefined) return 'nothing-to-come';
  const { message, written } = found;
  if (row.version_id !== versionId || message.step !== step) return 'another-message';
  if (message.content === null) return 'by-person';
  if (content === null && written === null) return 'not-rewritten';
  return mayReplace(over, written) ? null : 'rewritten-before';
}

function mayReplace(over: RewriteWork['over'], written: Texts | null): boolean {
  if (over === 'anything') return true;
  return over === 'unchanged' ? written === null : written !== null && sameTexts(written, over);
}
