import type { StoreDeps } from '../context/deps.ts';
import { inTransaction } from '../sql/transaction.ts';
import { NOTIFICATION_KINDS, NOTIFICATION_KIND_NAMES, type NotificationKind } from './kinds.ts';
import { type Delivery, deliveryOf, type StoredKinds } from './preferences.ts';
import { mailTime } from './notify.ts';

interface Member {
  readonly workspaceId: string;
  readonly userId: string;
}

/** How a member is notified. */
export interface NotificationSettings {
  readonly kinds: readonly (Delivery & { readonly kind: NotificationKind; readonly label: string; readonly description: string })[];
  /** Hour of the daily mail in the zone of the user. Null: each notification is mailed at once. */
  readonly digestHour: number | null;
}

/** Missing fields and kinds stay as they are. */
export interface NotificationSettingsChange {
  readonly kinds?: StoredKinds | undefined;
  readonly digestHour?: number | null | undefined;
}

/** The settings of a member, with the defaults where the member chose nothing. */
export async function notificationSettings({ db }: Pick<StoreDeps, 'db'>, member: Member): Promise<NotificationSettings> {
  const row = await db
    .selectFrom('notification_settings')
    .select(['kinds', 'digest_hour'])
    .where('workspace_id', '=', member.workspaceId)
    .where('user_id', '=', member.userId)
    .executeTakeFirst();
  const stored = row?.kinds ?? {};
  const kinds = NOTIFICATION_KIND_NAMES.map((kind) => {
    const { label, description } = NOTIFICATION_KINDS[kind];
    return { kind, label, description, ...deliveryOf(kind, stored) };
  });
  return { kinds, digestHour: row?.digest_hour ?? null };
}

/** Changes the settings. Notifications that wait for their email follow the new hour. */
export async function changeNotificationSettings(deps: StoreDeps, member: Member, change: NotificationSettingsChange): Promise<void> {
  const { workspaceId, userId } = member;
  await inTransaction(deps.pool, async (client) => {
    const now = await deps.clock.now(client);
    const { rows } = await client.query<{ digest_hour: number | null; time_zone: string | null }>(
      `INSERT INTO notification_settings AS s (workspace_id, user_id, kinds, digest_hour, updated_at) VALUES ($1, $2, $3, $4, $6)
       ON CONFLICT (workspace_id, user_id) DO UPDATE SET kinds = s.kinds || excluded.kinds, updated_at = $6,
         digest_hour = CASE WHEN $5 THEN excluded.digest_hour ELSE s.digest_hour END
       RETURNING digest_hour, (SELECT time_zone FROM users WHERE id = $2) AS time_zone`,
      [workspaceId, userId, JSON.stringify(change.kinds ?? {}), change.digestHour ?? null, change.digestHour !== undefined, new Date(now)],
    );
    const [row] = rows;
    if (row === undefined || change.digestHour === undefined) return;
    await client.query(
      'UPDATE notifications SET mail_at = $3 WHERE workspace_id = $1 AND user_id = $2 AND mail_at IS NOT NULL AND mail_attempts = 0',
      [workspaceId, userId, new Date(mailTime(now, row))],
    );
  });
}
