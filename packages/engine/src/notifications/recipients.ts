import type { LeadOwner } from '@touchline/db';
import type { ClientBase } from 'pg';
import { NOTIFICATION_KINDS } from './kinds.ts';
import type { Notice } from './notify.ts';
import type { StoredKinds } from './preferences.ts';

/** An active member, with the settings. */
export interface Recipient {
  readonly workspace_id: string;
  readonly user_id: string;
  readonly role: string;
  readonly email: string;
  readonly time_zone: string | null;
  readonly kinds: StoredKinds | null;
  readonly digest_hour: number | null;
}

/** Active members of the workspaces. */
export async function activeMembers(client: ClientBase, workspaceIds: readonly string[]): Promise<Recipient[]> {
  const { rows } = await client.query<Recipient>({
    name: 'touchline-notification-members',
    text: `SELECT m.workspace_id, m.user_id, m.role, u.email, u.time_zone, s.kinds, s.digest_hour
      FROM unnest($1::uuid[]) AS i(workspace_id) JOIN members m ON m.workspace_id = i.workspace_id JOIN users u ON u.id = m.user_id
      LEFT JOIN notification_settings s ON s.workspace_id = m.workspace_id AND s.user_id = m.user_id
      WHERE m.deactivated_at IS NULL`,
    values: [workspaceIds],
  });
  return rows;
}

interface NotedLead {
  readonly owner: LeadOwner | null;
  readonly name: string;
}

/** The leads that the notices are about, by workspace and lead. */
export async function leadsOf(client: ClientBase, notices: readonly Notice[]): Promise<ReadonlyMap<string, NotedLead>> {
  const about = notices.flatMap(({ workspaceId, to }) => ('ownerOf' in to ? [{ workspaceId, leadId: to.ownerOf }] : []));
  if (about.length === 0) return new Map();
  const { rows } = await client.query<NotedLead & { workspace_id: string; id: string }>({
    name: 'touchline-notification-owners',
    text: `SELECT l.workspace_id, l.id, l.owner,
        coalesce(nullif(btrim(concat_ws(' ', l.first_name, l.last_name)), ''), l.email, 'A lead') AS name
      FROM unnest($1::uuid[], $2::uuid[]) AS i(workspace_id, id)
      JOIN leads l ON l.workspace_id = i.workspace_id AND l.id = i.id`,
    values: [about.map(({ workspaceId }) => workspaceId), about.map(({ leadId }) => leadId)],
  });
  return new Map(rows.map((row) => [`${row.workspace_id} ${row.id}`, row]));
}

/** The members that a notice reaches. Only active members of the workspace get notifications. */
export function recipientsOf(
  { kind, workspaceId, to, except }: Notice,
  members: readonly Recipient[],
  leads: ReadonlyMap<string, NotedLead>,
): readonly Recipient[] {
  const here = members.filter((member) => member.workspace_id === workspaceId);
  const chosen = (): readonly Recipient[] => {
    if ('users' in to) return here.filter(({ user_id }) => to.users.includes(user_id));
    if ('roles' in to) return here.filter(({ role }) => (to.roles as readonly string[]).includes(role));
    const owner = leads.get(`${workspaceId} ${to.ownerOf}`)?.owner ?? null;
    const own = owner === null ? [] : here.filter((member) => isOwner(member, owner));
    const instead: readonly string[] = NOTIFICATION_KINDS[kind].withoutOwner ?? [];
    return own.length > 0 ? own : here.filter(({ role }) => instead.includes(role));
  };
  return chosen().filter(({ user_id }) => user_id !== except);
}

/** An owner that came with an import has no user's id, but may have the address of one. */
export function isOwner({ user_id, email }: Pick<Recipient, 'user_id' | 'email'>, owner: LeadOwner): boolean {
  return owner.id === user_id || owner.email?.trim().toLowerCase() === email;
}
