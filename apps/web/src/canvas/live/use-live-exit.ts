import { useSyncExternalStore } from 'react';
import { useEditor } from '../state/editor-context.ts';
import { useLook } from '../flow/use-look.ts';

const never = () => () => undefined;

/** How often leads left a step by an exit; 0 while the live view is off. */
export function useLiveExit(step: string, exit: string): number {
  const { live } = useEditor();
  const shown = useLook().live;
  return useSyncExternalStore(shown ? live.subscribe : never, () => (shown ? (live.current()?.exits[`${step}:${exit}`] ?? 0) : 0));
}
