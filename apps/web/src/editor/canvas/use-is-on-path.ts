import { useSyncExternalStore } from 'react';
import { useEditor } from '../document/editor-context.ts';

/** Whether the simulated lead went directly from one step to the other. */
export function useIsOnPath(from: string, to: string): boolean {
  const { path } = useEditor();
  return useSyncExternalStore(path.subscribe, () => path.get()?.some((id, index, all) => id === from && all[index + 1] === to) ?? false);
}

/** The state of a step on the simulated path; null when no simulation runs. */
export function usePathState(id: string): 'here' | 'passed' | 'ahead' | null {
  const { path } = useEditor();
  return useSyncExternalStore(path.subscribe, () => {
    const steps = path.get();
    if (steps === null) return null;
    if (steps.at(-1) === id) return 'here';
    return steps.includes(id) ? 'passed' : 'ahead';
  });
}
