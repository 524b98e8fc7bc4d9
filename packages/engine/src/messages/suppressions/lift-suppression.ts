import type { StoreDeps } from '../../context/deps.ts';
import { inTransaction } from '../../sql/transaction.ts';
import { CONSENTS, ofAddress } from '../../sql/addresses.ts';

/** A suppression to lift. The reason is required, because a person answers for it. */
export interface LiftSuppression {
  readonly workspaceId: string;
  readonly id: string;
  readonly by: string | null;
  readonly why: string;
}

/** Result of lifting. Not ok: the suppression does not exist, or was lifted before. */
export type Lifted = { readonly ok: true; /** Leads that agree to the channel again. */ readonly leads: number } | { readonly ok: false };

/**
 * Lets messages go to an address again. The suppression stays as history with who lifted it, when and why. Leads that lost their
 * consent by it get that back; enrollments that ended stay ended. Not ok: there is no such suppression, or it was lifted before.
 */
export async function liftSuppression(deps: StoreDeps, { workspaceId, id, by, why }: LiftSuppression): Promise<Lifted> {
  return inTransaction(deps.pool, async (client) => {
    const now = new Date(await deps.clock.now(client));
    const { rows } = await client.query<{ channel: string; address: string; took_consent: boolean }>(
      `UPDATE suppressions SET lifted_at = $3, lifted_by = $4, lifted_why = $5
       WHERE workspace_id = $1 AND id = $2 AND lifted_at IS NULL RETURNING channel, address, took_consent`,
      [workspaceId, id, now, by, why],
    );
    const [row] = rows;
    if (row === undefined) return { ok: false };
    const column = Object.entries(CONSENTS).find(([channel]) => channel === row.channel)?.[1];
    if (!row.took_consent || column === undefined) return { ok: true, leads: 0 };
    const given = await client.query(
      `UPDATE leads SET ${column} = true, updated_at = $3
       WHERE workspace_id = $1 AND NOT ${column} AND ${ofAddress('$4::text', 'leads', '$2')}`,
      [workspaceId, row.address, now, row.channel],
    );
    return { ok: true, leads: given.rowCount ?? 0 };
  });
}
