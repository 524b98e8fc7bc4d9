import type { Database } from '@touchline/db';
import type { Kysely } from 'kysely';

/** The column of each setting. */
const COLUMNS = {
  hourCycle: 'hour_cycle',
  firstWeekday: 'first_weekday',
  timeZone: 'time_zone',
  senderName: 'sender_name',
  replyTo: 'reply_to',
  postalAddress: 'postal_address',
  historyMonths: 'history_months',
  messageMonths: 'message_months',
  needsApproval: 'needs_approval',
} as const;

export interface WorkspaceSettings {
  readonly hourCycle: '12' | '24' | null;
  readonly firstWeekday: 'monday' | 'saturday' | 'sunday' | null;
  readonly timeZone: string | null;
  readonly senderName: string | null;
  readonly replyTo: string | null;
  readonly postalAddress: string | null;
  readonly historyMonths: number | null;
  readonly messageMonths: number | null;
  readonly needsApproval: boolean;
}

export async function findSettings(db: Kysely<Database>, workspaceId: string): Promise<WorkspaceSettings> {
  return db
    .selectFrom('workspaces')
    .select([
      'hour_cycle as hourCycle',
      'first_weekday as firstWeekday',
      'time_zone as timeZone',
      'sender_name as senderName',
      'reply_to as replyTo',
      'postal_address as postalAddress',
      'history_months as historyMonths',
      'message_months as messageMonths',
      'needs_approval as needsApproval',
    ])
    .where('id', '=', workspaceId)
    .executeTakeFirstOrThrow();
}

/** A setting that is left out stays. */
export async function changeSettings(
  db: Kysely<Database>,
  workspaceId: string,
  change: { readonly [name in keyof WorkspaceSettings]?: WorkspaceSettings[name] | undefined },
): Promise<WorkspaceSettings> {
  const given = Object.entries(COLUMNS).flatMap(([name, column]) => {
    const value = change[name as keyof WorkspaceSettings];
    return value === undefined ? [] : [[column, value] as const];
  });
  if (given.length > 0) await db.updateTable('workspaces').set(Object.fromEntries(given)).where('id', '=', workspaceId).execute();
  return findSettings(db, workspaceId);
}
