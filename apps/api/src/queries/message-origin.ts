import type { Database } from '@touchline/db';
import type { Kysely } from 'kysely';

/** Of a message that something came back from. */
export const originColumns = ['id', 'workspace_id', 'enrollment_id', 'lead_id', 'step_id', 'visit', 'channel'] as const;

/** What an event needs to know of the message that it answers; null when there is none. */
export async function findMessageOrigin(db: Kysely<Database>, workspaceId: string, messageId: string) {
  const row = await db
    .selectFrom('messages')
    .select(originColumns)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', messageId)
    .executeTakeFirst();
  return row ?? null;
}
