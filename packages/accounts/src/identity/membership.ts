import { type Permission, permissionsOf, type Role, ROLES } from '../roles/roles.ts';

/**
 * The active membership of a user `u`: in workspace `$2`, or without one in the workspace used last. A user with no workspace used
 * yet gets the one that they joined first.
 */
export const MEMBERSHIP = `
  LEFT JOIN LATERAL (
    SELECT m.workspace_id, m.role FROM members m
    WHERE m.user_id = u.id AND m.deactivated_at IS NULL AND ($2::uuid IS NULL OR m.workspace_id = $2)
    ORDER BY (m.workspace_id = u.last_workspace_id) DESC NULLS LAST, m.created_at LIMIT 1
  ) m ON true`;

const byRole = new Map<Role, ReadonlySet<Permission>>(ROLES.map((role) => [role, new Set(permissionsOf(role))]));
const NONE: ReadonlySet<Permission> = new Set();

export const permissionsOfMember = (role: Role | null): ReadonlySet<Permission> => (role === null ? NONE : (byRole.get(role) ?? NONE));
