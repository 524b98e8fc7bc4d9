import type { Database } from './schema.ts';
import { isSealed, open, seal, sealKeys } from './seal.ts';

/** A column of a workspace's table that has sealed values. Rotation of the key reads all of them. */
export interface SealedColumn {
  readonly table: 'secrets' | 'mailboxes';
  readonly column: string;
  /** Column whose value names the secret within its workspace. */
  readonly name: string;
}

export const SECRETS = { table: 'secrets', column: 'value', name: 'name' } as const satisfies SealedColumn;
/** The SMTP password of a mailbox. */
export const SMTP_SECRET = { table: 'mailboxes', column: 'smtp_secret', name: 'id' } as const satisfies SealedColumn;
/** The IMAP password of a mailbox, where it differs. */
export const IMAP_SECRET = { table: 'mailboxes', column: 'imap_secret', name: 'id' } as const satisfies SealedColumn;
/** The OAuth tokens of a mailbox. */
export const OAUTH_SECRET = { table: 'mailboxes', column: 'oauth_secret', name: 'id' } as const satisfies SealedColumn;

/** The one list of sealed columns. */
export const SEALED_COLUMNS = [SECRETS, SMTP_SECRET, IMAP_SECRET, OAUTH_SECRET] as const satisfies readonly (SealedColumn & {
  readonly table: keyof Database;
})[];

/** Place of a sealed value, which is authenticated with it. `secrets` had no table in its places when it was the only one. */
export function sealedPlace({ table, column }: SealedColumn, workspaceId: string, name: string): string {
  return table === 'secrets' ? `${workspaceId}:${name}` : `${workspaceId}:${table}.${column}:${name}`;
}

/** The text as the column stores it: sealed where the installation has a key. */
export function sealSecret(column: SealedColumn, workspaceId: string, name: string, text: string): string {
  const keys = sealKeys();
  return keys === null ? text : seal(keys, sealedPlace(column, workspaceId, name), text);
}

/** @throws Error with a remedy when the key is missing or the value was changed */
export function openSecret(column: SealedColumn, workspaceId: string, name: string, value: string): string {
  return isSealed(value) ? open(sealKeys(), sealedPlace(column, workspaceId, name), value) : value;
}
