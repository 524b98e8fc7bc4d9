import { BASE_PATH } from './base-path.ts';
import { createStore } from './store.ts';

const NAMED = /^\/w\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?=\/|$)/i;

/** Id of the workspace that a path below the base path names, as `/w/<id>/leads`. */
export function workspaceIn(path: string): string | null {
  return NAMED.exec(path)?.[1]?.toLowerCase() ?? null;
}

/** Path of a page in a workspace. Two tabs can show two workspaces, because the address names them. */
export function pathIn(workspaceId: string, path = '/'): string {
  return `${BASE_PATH}/w/${workspaceId}${path}`;
}

/** Path below the workspace, or below the base path when the address names no workspace. */
export function pathBelowWorkspace(path: string): string {
  return path.replace(NAMED, '') || '/';
}

const here = (globalThis.location?.pathname ?? '/').slice(BASE_PATH.length);

/** The workspace in this tab's address. Another workspace loads the page again, so nothing of the one before stays. */
export const NAMED_WORKSPACE: string | null = workspaceIn(here);

/** Path in front of every page of this tab. */
export const APP_PATH: string = NAMED_WORKSPACE === null ? BASE_PATH : pathIn(NAMED_WORKSPACE, '');

/** Workspace of this tab's requests: the one in the address, or the one that the server chose first. Null before that. */
export const currentWorkspace = createStore<string | null>(NAMED_WORKSPACE);
