import { queryOptions } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { addressInWorkspace, client, unwrap } from './client.ts';
import type { Live, LiveStep } from './types.ts';

/** Filter of the live figures. */
export interface LiveFilter {
  /** Version of the leads. Null: any. */
  readonly version: number | null;
  /** Leads enrolled within this number of days. Null: all. */
  readonly days: number | null;
}

export const EVERYBODY: LiveFilter = { version: null, days: null };

/** The latest live figures of one sequence. */
export interface LiveStore {
  readonly subscribe: (listener: () => void) => () => void;
  readonly current: () => Live | null;
  readonly filter: () => LiveFilter;
  readonly setFilter: (filter: LiveFilter) => void;
}

/** Filtered figures are computed per request, so changes within this time cause one request. Milliseconds. */
const COUNT_PAUSE = 2_000;

/**
 * Opens the live stream with the first subscriber, and closes it with the last and while the tab is hidden. Browsers allow six connections per origin, so six open tabs would block a seventh.
 */
export function createLiveStore(sequenceId: string): LiveStore {
  const listeners = new Set<() => void>();
  let source: EventSource | null = null;
  let all: Live | null = null;
  let some: Live | null = null;
  let filter = EVERYBODY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const filtered = () => filter.version !== null || filter.days !== null;
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const count = async () => {
    timer = undefined;
    const asked = filter;
    const answer = await fetchFigures(sequenceId, asked).catch(() => null);
    if (asked !== filter || answer === null) return;
    some = answer;
    tell();
  };
  const open = () => {
    source = new EventSource(addressInWorkspace(`/v1/sequences/${sequenceId}/live/stream`));
    source.addEventListener('live', (event: MessageEvent<string>) => {
      all = JSON.parse(event.data) as Live;
      if (filtered()) timer ??= setTimeout(() => void count(), COUNT_PAUSE);
      else tell();
    });
  };
  const close = () => {
    source?.close();
    source = null;
  };
  const look = () => {
    if (document.hidden) close();
    else if (source === null) open();
  };
  return {
    subscribe: (listener) => {
      if (listeners.size === 0) {
        document.addEventListener('visibilitychange', look);
        look();
      }
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        document.removeEventListener('visibilitychange', look);
        close();
      };
    },
    current: () => (filtered() ? some : all),
    filter: () => filter,
    setFilter: (next) => {
      filter = next;
      some = null;
      clearTimeout(timer);
      timer = undefined;
      if (filtered()) void count();
      tell();
    },
  };
}

async function fetchFigures(id: string, filter: LiveFilter): Promise<Live> {
  return unwrap(client.sequences[':id'].live.$get({ param: { id }, query: cohortOf(filter) }));
}

function cohortOf({ version, days }: LiveFilter): { version?: string; since?: string } {
  const since = () =>
    Temporal.Now.instant()
      .subtract({ hours: 24 * (days ?? 0) })
      .round('second')
      .toString();
  return { ...(version === null ? {} : { version: String(version) }), ...(days === null ? {} : { since: since() }) };
}

/** Results of each variant of a touch. Computed per request, so fetched at intervals. */
export const variantFiguresQuery = (id: string, step: string, filter: LiveFilter) =>
  queryOptions({
    queryKey: ['sequences', id, 'live', 'variants', step, filter],
    queryFn: async () =>
      (await unwrap(client.sequences[':id'].live.variants.$get({ param: { id }, query: { step, ...cohortOf(filter) } }))).items,
    refetchInterval: 30_000,
  });

/** The figures of one step. Rerenders only when they change. */
export function useLiveStep(store: LiveStore, step: string): LiveStep | null {
  const text = useSyncExternalStore(store.subscribe, () => JSON.stringify(store.current()?.steps[step] ?? null));
  return JSON.parse(text) as LiveStep | null;
}

export function useLive(store: LiveStore): Live | null {
  return useSyncExternalStore(store.subscribe, store.current);
}

export function useLiveFilter(store: LiveStore): LiveFilter {
  return useSyncExternalStore(store.subscribe, store.filter);
}
