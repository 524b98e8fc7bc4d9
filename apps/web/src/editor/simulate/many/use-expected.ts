import type { StepCounts } from '@touchline/sequence';
import { useSyncExternalStore } from 'react';
import { useEditor } from '../../document/editor-context.ts';

/** What many simulated leads came to at a step; null while none are simulated, or when none came there. */
export function useExpectedStep(id: string): StepCounts | null {
  const { expected } = useEditor();
  return useSyncExternalStore(expected.subscribe, () => expected.get()?.steps[id] ?? null);
}

/** How many of them left a step by an exit; null while none are simulated. */
export function useExpectedExit(id: string, exit: string): number | null {
  const { expected } = useEditor();
  return useSyncExternalStore(expected.subscribe, () => {
    const result = expected.get();
    return result === null ? null : (result.steps[id]?.exits[exit] ?? 0);
  });
}
