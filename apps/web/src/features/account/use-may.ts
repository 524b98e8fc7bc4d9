import { useQuery } from '@tanstack/react-query';
import { use } from 'react';
import { type Me, type Permission, type Role, rolesQuery } from '../../api/me.ts';
import { ROLE_NAMES } from '../../copy/roles.ts';
import { LeadOwner } from './lead-owner.ts';
import { useMe } from './use-me.ts';

/** Whether the user may do something, with the reason if not. */
export interface Allowance {
  readonly allowed: boolean;
  /** For a disabled control. Null when it is allowed. */
  readonly reason: string | null;
}

const ALLOWED: Allowance = { allowed: true, reason: null };

/**
 * Whether the role has the permission. Inside `LeadOwner`, a role that has it for own leads also needs to own the lead. The server
 * decides again. Without a user, nothing is refused.
 */
export function useMay(permission: Permission): Allowance {
  const me = useMe();
  const owner = use(LeadOwner);
  const has = me === undefined || me.permissions.includes(permission);
  const isOthers = owner !== undefined && owner?.id !== me?.id;
  const roles = useQuery({ ...rolesQuery, enabled: !has || isOthers }).data;
  const row = roles?.permissions.find(({ id }) => id === permission);
  if (me === undefined) return ALLOWED;
  if (!has) return refused(`${mine(me)} ${needed(row?.roles ?? [])}`);
  if (!isOthers || me.role === null || row?.own.includes(me.role) !== true) return ALLOWED;
  const whose = owner === null ? 'This lead has no owner.' : `This lead belongs to ${owner.name}.`;
  return refused(`${whose} As ${ROLE_NAMES[me.role]}, you work with your own leads.`);
}

const refused = (reason: string): Allowance => ({ allowed: false, reason });

const mine = ({ role }: Me): string => (role === null ? 'You have no role here.' : `Your role is ${ROLE_NAMES[role]}.`);

function needed(may: readonly Role[]): string {
  if (may.length === 0) return 'It does not allow this.';
  return `This takes ${new Intl.ListFormat('en', { type: 'disjunction' }).format(may.map((name) => ROLE_NAMES[name]))}.`;
}
