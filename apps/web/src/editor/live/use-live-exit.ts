import { useSyncExternalStore } from 'react';
import { useEditor } from '../document/editor-context.ts';
import { useNodeAppearance } from '../document/use-node-appearance.ts';
import { type ExitShare, exitShare } from './shares.ts';

const never = () => () => undefined;
const nobody: ExitShare = { passed: 0, percent: null };

/** Leads that left a step by an exit; 0 when the live view is off. Re-renders only when it changes. */
export function useLiveExit(step: string, exit: string): ExitShare {
  const { live } = useEditor();
  const shown = useNodeAppearance().live;
  const text = useSyncExternalStore(shown ? live.subscribe : never, () =>
    shown ? JSON.stringify(exitShare(live.current(), step, exit)) : '',
  );
  return text === '' ? nobody : (JSON.parse(text) as ExitShare);
}
