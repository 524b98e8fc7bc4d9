import type { Pool } from 'pg';
import { hashToken } from '../tokens/token.ts';
import { type Permission, PERMISSION_NAMES } from '../roles/roles.ts';
import type { Identity } from './identity.ts';

interface KeyRow {
  id: string;
  workspace_id: string;
  name: string;
  scopes: string[];
  is_due: boolean;
}

const BY_HASH = `
  SELECT id, workspace_id, name, scopes, last_used_at IS NULL OR last_used_at < now() - interval '1 minute' AS is_due
  FROM api_keys WHERE hash = $1 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > now())`;

const known = new Set<string>(PERMISSION_NAMES);

/** Null: no such key, revoked or expired. The time of use is written once a minute at most, so that keys cost no write per request. */
export async function identifyKey(pool: Pool, key: string): Promise<Identity | null> {
  const { rows } = await pool.query<KeyRow>({ name: 'key-check', text: BY_HASH, values: [hashToken(key)] });
  const row = rows[0];
  if (row === undefined) return null;
  if (row.is_due)
    await pool.query('UPDATE api_keys SET last_used_at = now() WHERE workspace_id = $1 AND id = $2', [row.workspace_id, row.id]);
  return {
    type: 'key',
    id: row.id,
    name: row.name,
    local: false,
    sessionId: null,
    workspaceId: row.workspace_id,
    role: null,
    permissions: new Set(row.scopes.filter((scope): scope is Permission => known.has(scope))),
  };
}
