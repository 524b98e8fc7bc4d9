import type { Pool } from 'pg';
import type { Role } from '../roles/roles.ts';
import type { Identity } from './identity.ts';
import { MEMBERSHIP, permissionsOfMember } from './membership.ts';

interface UserRow {
  session_id: string | null;
  id: string;
  name: string;
  last_workspace_id: string | null;
  workspace_id: string | null;
  role: Role | null;
  is_due: boolean;
}

const COLUMNS = 'u.id, u.name, u.last_workspace_id, m.workspace_id, m.role';

const BY_SESSION = `
  SELECT s.id AS session_id, ${COLUMNS}, s.updated_at < now() - interval '1 day' AS is_due
  FROM sessions s JOIN users u ON u.id = s.user_id ${MEMBERSHIP}
  WHERE s.token = $1 AND s.expires_at > now()`;

const BY_ID = `SELECT NULL AS session_id, ${COLUMNS}, false AS is_due FROM users u ${MEMBERSHIP} WHERE u.id = $1`;

/** A user with a valid session. */
export interface SignedInUser {
  readonly identity: Identity;
  /** The session is used on another day than before: extend it. */
  readonly isDue: boolean;
}

/** One statement by index on each request; prepared once per connection. Null: no such session, or it has expired. */
export async function identifySession(pool: Pool, token: string, workspaceId: string | null): Promise<SignedInUser | null> {
  const { rows } = await pool.query<UserRow>({ name: 'sign-in-check', text: BY_SESSION, values: [token, workspaceId] });
  return present(pool, rows[0], false, workspaceId);
}

/** The user of an installation in local mode. */
export async function identifyLocal(pool: Pool, userId: string, workspaceId: string | null): Promise<SignedInUser | null> {
  const { rows } = await pool.query<UserRow>({ name: 'local-check', text: BY_ID, values: [userId, workspaceId] });
  return present(pool, rows[0], true, workspaceId);
}

async function present(pool: Pool, row: UserRow | undefined, local: boolean, asked: string | null): Promise<SignedInUser | null> {
  if (row === undefined) return null;
  if (asked !== null && row.workspace_id !== null && row.workspace_id !== row.last_workspace_id)
    await pool.query('UPDATE users SET last_workspace_id = $2 WHERE id = $1', [row.id, row.workspace_id]);
  const identity: Identity = {
    type: 'user',
    id: row.id,
    name: row.name,
    local,
    sessionId: row.session_id,
    workspaceId: row.workspace_id,
    role: row.role,
    permissions: permissionsOfMember(row.role),
  };
  return { identity, isDue: row.is_due };
}

/** @param days until it expires without use */
export async function extendSession(pool: Pool, sessionId: string, days: number): Promise<void> {
  await pool.query('UPDATE sessions SET updated_at = now(), expires_at = now() + make_interval(days => $2) WHERE id = $1', [
    sessionId,
    days,
  ]);
}
