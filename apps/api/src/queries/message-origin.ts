import type { Database } from '@touchline/db';
import type { Kysely } from 'kysely';

/** The message that an event refers to. */
export const originColumns = ['id', 'workspace_id', 'enrollment_id', 'lead_id', 'step_id', 'visit', 'channel'] as const;

/** Fields of an event that come from its message; null when the message does not exist. */
export async function findMessageOrigin(db: Kysely<Database>, workspaceId: string, messageId: string) {
  const row = await db
    .selectFrom('messages')
    .select(originColumns)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', messageId)
    .executeTakeFirst();
  return row ?? null;
}
