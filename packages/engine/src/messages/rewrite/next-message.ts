import type { Instant } from '@touchline/sequence';
import type { ClientBase } from 'pg';
import type { StoreDeps } from '../../context/deps.ts';
import { inTransaction } from '../../sql/transaction.ts';
import { lockEnrollments } from '../../enrollments/step/claim.ts';
import { findNextMessages, type FoundMessage, type NextMessage } from './find-next-messages.ts';

export interface EnrollmentRequest {
  readonly workspaceId: string;
  readonly enrollmentId: string;
}

/** The next message of an enrollment: the queued one, otherwise the next touch. Null when there is none. */
export function nextMessage(deps: StoreDeps, request: EnrollmentRequest): Promise<NextMessage | null> {
  return inTransaction(
    deps.pool,
    async (client) => (await findNextMessage(client, request, await deps.clock.now(client)))?.message ?? null,
  );
}

/** The same, with the enrollment locked and the message held, so that it stays the next one until the caller is done. */
export async function findNextMessage(
  client: ClientBase,
  { workspaceId, enrollmentId }: EnrollmentRequest,
  now: Instant,
): Promise<FoundMessage | null> {
  const rows = await lockEnrollments(client, [{ workspaceId, id: enrollmentId }]);
  return (await findNextMessages(client, workspaceId, rows, now, { hold: true })).get(enrollmentId) ?? null;
}
