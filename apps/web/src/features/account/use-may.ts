import { useQuery } from '@tanstack/react-query';
import { type Me, type Permission, rolesQuery } from '../../api/me.ts';
import { ROLE_NAMES } from '../../copy/roles.ts';
import { useMe } from './use-me.ts';

/** Whether the user may do something, with the reason if not. */
export interface Allowance {
  readonly allowed: boolean;
  /** For a disabled control. Null when it is allowed. */
  readonly reason: string | null;
}

const ALLOWED: Allowance = { allowed: true, reason: null };

/** Whether the role has the permission. The server decides again. Without a user, nothing is hidden. */
export function useMay(permission: Permission): Allowance {
  const me = useMe();
  const roles = useQuery({ ...rolesQuery, enabled: me !== undefined && !has(me, permission) }).data;
  if (me === undefined || has(me, permission)) return ALLOWED;
  const row = roles?.permissions.find(({ id }) => id === permission);
  return { allowed: false, reason: reasonFor(me, row?.roles ?? []) };
}

const has = ({ permissions }: Me, permission: Permission): boolean => permissions.includes(permission);

function reasonFor({ role }: Me, may: readonly NonNullable<Me['role']>[]): string {
  const mine = role === null ? 'You have no role here.' : `Your role is ${ROLE_NAMES[role]}.`;
  if (may.length === 0) return `${mine} It does not allow this.`;
  const names = new Intl.ListFormat('en', { type: 'disjunction' }).format(may.map((name) => ROLE_NAMES[name]));
  return `${mine} This takes ${names}.`;
}
