import { useEditor } from '../state/editor-context.ts';
import { useStore } from '../state/store.ts';

/** What the canvas shows besides the sequence itself. */
export function useLook(): { readonly live: boolean } {
  return { live: useStore(useEditor().showLive) };
}
