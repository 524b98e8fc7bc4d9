import type { StepCounts } from '@touchline/sequence';
import { useSyncExternalStore } from 'react';
import { useEditor } from '../../document/editor-context.ts';

/** Expected figures of a step; null without a simulation, or when no lead enters the step. */
export function useExpectedStep(id: string): StepCounts | null {
  const { expected } = useEditor();
  return useSyncExternalStore(expected.subscribe, () => expected.get()?.steps[id] ?? null);
}

/** Simulated leads that leave a step by an exit; null without a simulation. */
export function useExpectedExit(id: string, exit: string): number | null {
  const { expected } = useEditor();
  return useSyncExternalStore(expected.subscribe, () => {
    const result = expected.get();
    return result === null ? null : (result.steps[id]?.exits[exit] ?? 0);
  });
}
