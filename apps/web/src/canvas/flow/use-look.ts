import { useSyncExternalStore } from 'react';
import { useEditor } from '../state/editor-context.ts';
import { type Store, useStore } from '../state/store.ts';

/** What the canvas shows besides the sequence itself: what happened, or what is to be expected; never both at once. */
export function useLook(): { readonly live: boolean; readonly expected: boolean } {
  const { showLive, expected } = useEditor();
  const live = useStore(showLive);
  const expecting = useIsSet(expected);
  return { live: live && !expecting, expected: expecting };
}

function useIsSet(store: Pick<Store<unknown>, 'get' | 'subscribe'>): boolean {
  return useSyncExternalStore(store.subscribe, () => store.get() !== null);
}
