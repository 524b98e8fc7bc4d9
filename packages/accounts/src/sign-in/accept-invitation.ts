import { type Database, newId } from '@touchline/db';
import { hashPassword } from 'better-auth/crypto';
import { type Kysely, sql } from 'kysely';
import { hashToken } from '../tokens/token.ts';
import { addPassword } from './add-password.ts';

/** The user who accepts: signed in, or new with a name and a password. */
export type Invitee = { readonly userId: string } | { readonly name: string; readonly password: string };

/**
 * Uses an invitation once and makes the invitee a member, one who was deactivated again an active one. Null: the link is used, expired,
 * revoked or unknown.
 */
export async function acceptInvitation(
  db: Kysely<Database>,
  token: string,
  invitee: Invitee,
): Promise<{ workspaceId: string; email: string } | null> {
  const hashed = 'password' in invitee ? await hashPassword(invitee.password) : null;
  return db.transaction().execute(async (trx) => {
    const used = await trx
      .updateTable('invitations')
      .set({ accepted_at: sql<Date>`now()` })
      .where('token_hash', '=', hashToken(token))
      .where('accepted_at', 'is', null)
      .where('revoked_at', 'is', null)
      .where('expires_at', '>', sql<Date>`now()`)
      .returning(['workspace_id', 'email', 'role'])
      .executeTakeFirst();
    if (used === undefined) return null;
    let id: string;
    if ('userId' in invitee) id = invitee.userId;
    else {
      id = newId();
      // The link arrived at the address, so the address is verified.
      await trx.insertInto('users').values({ id, name: invitee.name, email: used.email, email_verified: true }).execute();
      await addPassword(trx, id, hashed ?? '');
    }
    await trx
      .insertInto('members')
      .values({ workspace_id: used.workspace_id, user_id: id, role: used.role })
      .onConflict((conflict) => conflict.columns(['workspace_id', 'user_id']).doUpdateSet({ role: used.role, deactivated_at: null }))
      .execute();
    await trx.updateTable('users').set({ last_workspace_id: used.workspace_id }).where('id', '=', id).execute();
    return { workspaceId: used.workspace_id, email: used.email };
  });
}
