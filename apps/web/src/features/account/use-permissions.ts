import { useCallback } from 'react';
import type { Permission } from '../../api/me.ts';
import { useMe } from './use-me.ts';

/** A check of several permissions, for lists of commands. Stable while the role is the same. */
export function usePermissions(): (permission: Permission) => boolean {
  const permissions = useMe()?.permissions;
  return useCallback((permission) => permissions === undefined || permissions.includes(permission), [permissions]);
}
