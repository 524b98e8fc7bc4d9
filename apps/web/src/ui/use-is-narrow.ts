import { useSyncExternalStore } from 'react';

/** A phone, as `max-md:` in class names. */
export const NARROW = '(max-width: 47.9rem)';

/** Whether there is only room for a phone's layout. For what has to be drawn elsewhere then; what only looks different uses `max-md:`. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(NARROW).matches);
}

function subscribe(listener: () => void): () => void {
  const query = matchMedia(NARROW);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
