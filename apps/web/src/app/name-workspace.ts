import type { Me } from '../api/me.ts';
import { BASE_PATH } from '../lib/base-path.ts';
import { NAMED_WORKSPACE, pathIn } from '../lib/workspace-path.ts';

/**
 * Puts the workspace into the address of a user who has several. Otherwise a reload would open the one that another tab used last. Pages
 * outside the frame stay where they are.
 */
export function nameWorkspace(me: Me | undefined): void {
  if (me === undefined || me.workspaceId === null || me.workspaces.length < 2 || NAMED_WORKSPACE !== null) return;
  const below = location.pathname.slice(BASE_PATH.length);
  if (/^\/(sign-in|forgot-password|reset-password|setup|invitation)(\/|$)/.test(below)) return;
  location.replace(pathIn(me.workspaceId, `${below}${location.search}${location.hash}`));
}
