import { useSyncExternalStore } from 'react';
import { useEditor } from '../document/editor-context.ts';

/** Whether the dragged step would be added after this exit. */
export function useIsDropTarget(from: string, exit: string): boolean {
  const { dropTarget } = useEditor();
  return useSyncExternalStore(dropTarget.subscribe, () => {
    const target = dropTarget.get();
    return target?.type === 'exit' && target.from === from && target.exit === exit;
  });
}
