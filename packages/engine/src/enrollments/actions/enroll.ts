import type { EngineDeps } from '../../context/deps.ts';
import { type Enrolled, enrollWithin, type EnrollRequest } from '../enroll/enroll-within.ts';
import { preempt } from './preempt.ts';
import { inTransaction } from '../../sql/transaction.ts';

/** Enrolls leads in the latest version of a sequence. Each refused lead has a reason. */
export async function enroll(deps: EngineDeps, request: EnrollRequest): Promise<Enrolled> {
  if (request.leadIds.length === 0) return { enrolled: [], refused: [] };
  return inTransaction(deps.pool, async (client) => {
    const now = await deps.clock.now(client);
    await preempt(client, now, request);
    return enrollWithin(client, now, request);
  });
}
