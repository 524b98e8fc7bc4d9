import { useSyncExternalStore } from 'react';
import type { Live, LiveStep } from './types.ts';

/** What the stream of one sequence last said. */
export interface LiveStore {
  readonly subscribe: (listener: () => void) => () => void;
  readonly current: () => Live | null;
  /** Whether the stream is open; false while the browser tries again. */
  readonly connected: () => boolean;
}

/** Opens the live stream with the first subscriber and closes it with the last. */
export function createLiveStore(sequenceId: string): LiveStore {
  const listeners = new Set<() => void>();
  let source: EventSource | null = null;
  let live: Live | null = null;
  let connected = false;
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const open = () => {
    source = new EventSource(`/v1/sequences/${sequenceId}/live/stream`);
    source.addEventListener('live', (event: MessageEvent<string>) => {
      live = JSON.parse(event.data) as Live;
      connected = true;
      tell();
    });
    source.addEventListener('error', () => {
      connected = false;
      tell();
    });
  };
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      if (source === null) open();
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        source?.close();
        source = null;
        connected = false;
      };
    },
    current: () => live,
    connected: () => connected,
  };
}

/** The figures of one step. Draws again only when they change. */
export function useLiveStep(store: LiveStore, step: string): LiveStep | null {
  const text = useSyncExternalStore(store.subscribe, () => JSON.stringify(store.current()?.steps[step] ?? null));
  return JSON.parse(text) as LiveStep | null;
}

export function useLive(store: LiveStore): Live | null {
  return useSyncExternalStore(store.subscribe, store.current);
}
