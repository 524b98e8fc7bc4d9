import { useSyncExternalStore } from 'react';

/** Phone width, as `max-md:` in class names. */
export const NARROW = '(max-width: 47.9rem)';

/** Whether the phone layout applies. For content that moves elsewhere in the DOM. Purely visual differences use `max-md:`. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(NARROW).matches);
}

function subscribe(listener: () => void): () => void {
  const query = matchMedia(NARROW);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
