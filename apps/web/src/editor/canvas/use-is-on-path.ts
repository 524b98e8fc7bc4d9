import { useSyncExternalStore } from 'react';
import { useEditor } from '../document/editor-context.ts';

/** Whether the simulated lead went straight from one step to the other. */
export function useIsOnPath(from: string, to: string): boolean {
  const { path } = useEditor();
  return useSyncExternalStore(path.subscribe, () => path.get()?.some((id, index, all) => id === from && all[index + 1] === to) ?? false);
}

/** Where a step stands on the simulated way; null while nothing is simulated. */
export function usePathState(id: string): 'here' | 'passed' | 'ahead' | null {
  const { path } = useEditor();
  return useSyncExternalStore(path.subscribe, () => {
    const steps = path.get();
    if (steps === null) return null;
    if (steps.at(-1) === id) return 'here';
    return steps.includes(id) ? 'passed' : 'ahead';
  });
}
