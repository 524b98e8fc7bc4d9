/** Roles of a member, from the one that may least. */
export const ROLES = ['viewer', 'rep', 'marketer', 'revops', 'admin'] as const;
/** Role of a member in a workspace. */
export type Role = (typeof ROLES)[number];

interface PermissionRow {
  readonly label: string;
  /** Roles that have it. A role with `own` has it for leads that the member owns, with their enrollments, messages and tasks, and for the
   * member's own mailboxes. */
  readonly roles: readonly Role[];
  readonly own?: readonly Role[];
}

/** The one table of what a role may do. Every route names a permission of it; an API key has some of them as its scopes. */
export const PERMISSIONS = {
  view: { label: 'See everything in the workspace', roles: ['viewer', 'rep', 'marketer', 'revops', 'admin'] },
  comment: { label: 'Comment, and mark alerts as read', roles: ['rep', 'marketer', 'revops', 'admin'] },
  'leads.write': { label: 'Add and edit leads', roles: ['marketer', 'revops', 'admin'], own: ['rep'] },
  'leads.enroll': { label: 'Enroll leads', roles: ['revops', 'admin'], own: ['rep'] },
  'leads.work': { label: 'Do tasks, answer leads, pause, move and remove leads', roles: ['revops', 'admin'], own: ['rep'] },
  'leads.import': { label: 'Import leads', roles: ['marketer', 'revops', 'admin'] },
  'drafts.write': { label: 'Create sequences and edit drafts', roles: ['marketer', 'revops', 'admin'] },
  'drafts.try': { label: 'Preview, rehearse and send test messages', roles: ['rep', 'marketer', 'revops', 'admin'] },
  'sequences.publish': { label: 'Publish, pause and archive sequences', roles: ['revops', 'admin'] },
  'sequences.rules': { label: 'Change enrollment rules and templates', roles: ['revops', 'admin'] },
  'leads.bulk': { label: 'Change many leads at once', roles: ['revops', 'admin'] },
  'messages.resend': { label: 'Resend messages, and decide about unconfirmed ones', roles: ['revops', 'admin'] },
  'suppressions.write': { label: 'Add and lift suppressions', roles: ['revops', 'admin'] },
  'privacy.manage': { label: 'Export and erase all data of a lead', roles: ['revops', 'admin'] },
  'events.write': { label: 'Report events', roles: ['revops', 'admin'] },
  'mailboxes.manage': { label: 'Manage mailboxes', roles: ['admin'], own: ['rep', 'marketer', 'revops'] },
  'experiments.manage': { label: 'Manage experiments', roles: ['admin'] },
  'workspace.manage': { label: 'Change the workspace settings', roles: ['admin'] },
  'members.manage': { label: 'Invite, change and deactivate members', roles: ['admin'] },
  'keys.manage': { label: 'Create and revoke API keys', roles: ['admin'] },
  'audit.read': { label: 'Read and export the audit log', roles: ['admin'] },
} as const satisfies Record<string, PermissionRow>;

/** Name of a permission, such as `leads.work`. */
export type Permission = keyof typeof PERMISSIONS;

/** All permissions, in the order of the table. */
export const PERMISSION_NAMES = Object.keys(PERMISSIONS) as [Permission, ...Permission[]];

const row = (permission: Permission): PermissionRow => PERMISSIONS[permission];

/** `own`: for leads and mailboxes that the member owns. */
export type Reach = 'all' | 'own' | 'none';

/** For which leads or mailboxes a role has a permission. */
export function reachOf(role: Role, permission: Permission): Reach {
  if (row(permission).roles.includes(role)) return 'all';
  return row(permission).own?.includes(role) === true ? 'own' : 'none';
}

/** Permissions of a role, for all leads or for its own. */
export function permissionsOf(role: Role): Permission[] {
  return PERMISSION_NAMES.filter((permission) => reachOf(role, permission) !== 'none');
}

/** Roles with the permission, for a refusal that says which role may. */
export function rolesWith(permission: Permission): Role[] {
  return ROLES.filter((role) => reachOf(role, permission) !== 'none');
}
