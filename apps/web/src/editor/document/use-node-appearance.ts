import { useSyncExternalStore } from 'react';
import { useEditor } from './editor-context.ts';
import { useMode } from './mode.ts';
import type { Store } from '../../lib/store.ts';

/** Which figures the canvas shows: live ones or expected ones, never both. */
export function useNodeAppearance(): { readonly live: boolean; readonly expected: boolean } {
  const { expected } = useEditor();
  const live = useMode() === 'live';
  const expecting = useIsSet(expected);
  return { live, expected: expecting };
}

function useIsSet(store: Pick<Store<unknown>, 'get' | 'subscribe'>): boolean {
  return useSyncExternalStore(store.subscribe, () => store.get() !== null);
}
