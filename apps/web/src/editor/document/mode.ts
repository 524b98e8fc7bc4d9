import type { Editor } from './editor.ts';
import { useEditor } from './editor-context.ts';
import { useStore } from '../../lib/store.ts';

/** What the canvas shows on top of the draft: nothing, simulated leads, or real ones. Never both, because their figures look alike. */
export type Mode = 'edit' | 'simulate' | 'live';

export function useMode(): Mode {
  const { panel, showLive } = useEditor();
  const simulating = useStore(panel) === 'simulate';
  const live = useStore(showLive);
  return simulating ? 'simulate' : live ? 'live' : 'edit';
}

/** A simulation hides the live view. Closing it shows the live view again. */
export function setMode({ panel, showLive }: Pick<Editor, 'panel' | 'showLive'>, mode: Mode): void {
  panel.set(mode === 'simulate' ? 'simulate' : 'edit');
  if (mode !== 'simulate') showLive.set(mode === 'live');
}
