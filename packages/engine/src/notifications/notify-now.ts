import type { StoreDeps } from '../context/deps.ts';
import { inTransaction } from '../sql/transaction.ts';
import { type Notice, notify } from './notify.ts';

/** `notify` in a transaction of its own, for a caller whose change is committed already. */
export function notifyNow(deps: StoreDeps, notices: readonly Notice[]): Promise<readonly (readonly string[])[]> {
  return inTransaction(deps.pool, async (client) => notify(client, await deps.clock.now(client), notices));
}
