import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { InferResponseType } from 'hono/client';
import { applyFormatSettings } from '../lib/format/format-settings.ts';
import { client, succeed, unwrap } from './client.ts';
import { meQuery } from './me.ts';

type Settings = Parameters<typeof client.workspace.settings.$put>[0]['json'];
export type WorkspaceSettings = InferResponseType<typeof client.workspace.settings.$get, 200>;

/** The workspace settings. Reading them applies them to the formats of this browser. */
export const workspaceSettingsQuery = queryOptions({
  queryKey: ['workspace-settings'],
  queryFn: async () => {
    const settings = await unwrap(client.workspace.settings.$get());
    applyFormatSettings(settings);
    return settings;
  },
});

export function useSaveWorkspaceSettings() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (json: Settings) => unwrap(client.workspace.settings.$put({ json })),
    onSuccess: (settings) => {
      applyFormatSettings(settings);
      queries.setQueryData(workspaceSettingsQuery.queryKey, settings);
    },
  });
}

export const workspaceQuery = queryOptions({
  queryKey: ['workspace'],
  queryFn: () => unwrap(client.workspace.$get()),
});

export function useRenameWorkspace() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (name: string) => unwrap(client.workspace.$patch({ json: { name } })),
    onSuccess: (workspace) => {
      queries.setQueryData(workspaceQuery.queryKey, workspace);
      return queries.invalidateQueries({ queryKey: meQuery.queryKey });
    },
    meta: { quiet: true },
  });
}

export function useCreateWorkspace() {
  return useMutation({ mutationFn: (name: string) => unwrap(client.workspaces.$post({ json: { name } })), meta: { quiet: true } });
}

export function useLeaveWorkspace() {
  return useMutation({ mutationFn: () => succeed(client.workspace.leave.$post()), meta: { quiet: true } });
}
