import type { Me, Permission, Role } from '../src/api/me.ts';
import type { BodyOf, client } from '../src/api/client.ts';
import type { Member } from '../src/api/members.ts';

type Roles = BodyOf<Awaited<ReturnType<typeof client.roles.$get>>>;

/** From the role that may least, as the server has them. */
const ROLES: readonly Role[] = ['viewer', 'rep', 'marketer', 'revops', 'admin'];
const from = (role: Role): Role[] => ROLES.slice(ROLES.indexOf(role));

const TABLE: readonly (readonly [Permission, string, Role, Role?])[] = [
  ['view', 'See everything in the workspace', 'viewer'],
  ['comment', 'Comment, and mark alerts as read', 'rep'],
  ['leads.write', 'Add and edit leads', 'marketer', 'rep'],
  ['leads.enroll', 'Enroll leads', 'revops', 'rep'],
  ['leads.work', 'Do tasks, answer leads, pause, move and remove leads', 'revops', 'rep'],
  ['leads.import', 'Import leads', 'marketer'],
  ['drafts.write', 'Create sequences and edit drafts', 'marketer'],
  ['drafts.try', 'Preview, rehearse and send test messages', 'rep'],
  ['sequences.publish', 'Publish, pause and archive sequences', 'revops'],
  ['sequences.rules', 'Change enrollment rules and templates', 'revops'],
  ['leads.bulk', 'Change many leads at once', 'revops'],
  ['messages.resend', 'Resend messages, and decide about unconfirmed ones', 'revops'],
  ['suppressions.write', 'Add and lift suppressions', 'revops'],
  ['privacy.manage', 'Export and erase all data of a lead', 'revops'],
  ['events.write', 'Report events', 'revops'],
  ['mailboxes.manage', 'Manage mailboxes', 'admin', 'rep'],
  ['experiments.manage', 'Manage experiments', 'admin'],
  ['workspace.manage', 'Change the workspace settings', 'admin'],
  ['members.manage', 'Invite, change and deactivate members', 'admin'],
  ['keys.manage', 'Create and revoke API keys', 'admin'],
  ['audit.read', 'Read and export the audit log', 'admin'],
];

export const roles: Roles = {
  roles: [...ROLES],
  permissions: TABLE.map(([id, label, least, own]) => ({ id, label, roles: from(least), own: own === undefined ? [] : [own] })),
};

const permissionsOf = (role: Role): Permission[] =>
  TABLE.filter(([, , least, own]) => from(least).includes(role) || own === role).map(([id]) => id);

export const WORKSPACE = '01900000-0000-7000-8000-00000000aaaa';
export const MY_ID = '01900000-0000-7000-8000-00000000bbbb';

/** The signed-in user of a story. */
export function me({ role = 'admin', ...change }: Partial<Me> & { readonly role?: Role } = {}): Me {
  return {
    type: 'user',
    id: MY_ID,
    name: 'Inês Okafor',
    email: 'ines@acme.example',
    timeZone: 'Europe/Lisbon',
    signature: null,
    workingHours: null,
    twoFactorEnabled: false,
    hasPassword: true,
    localMode: false,
    workspaceId: WORKSPACE,
    role,
    permissions: permissionsOf(role),
    workspaces: [{ id: WORKSPACE, name: 'Acme', role }],
    ...change,
  };
}

export function member(change: Partial<Member> = {}): Member {
  return {
    id: MY_ID,
    name: 'Inês Okafor',
    email: 'ines@acme.example',
    role: 'admin',
    joinedAt: '2026-01-05T09:00:00Z',
    deactivatedAt: null,
    lastSeenAt: Temporal.Now.instant().subtract({ minutes: 5 }).toString(),
    leads: 0,
    openTasks: 0,
    ...change,
  };
}
