import type { Editor } from './editor.ts';
import { useEditor } from './editor-context.ts';
import { useStore } from '../../lib/store.ts';

/** What the canvas shows besides the draft: nothing, made-up leads, or real ones. One at a time, as their figures look alike. */
export type Mode = 'edit' | 'simulate' | 'live';

export function useMode(): Mode {
  const { panel, showLive } = useEditor();
  const simulating = useStore(panel) === 'simulate';
  const live = useStore(showLive);
  return simulating ? 'simulate' : live ? 'live' : 'edit';
}

/** A simulation only covers the live view: after it, leads are shown again where they were before. */
export function setMode({ panel, showLive }: Pick<Editor, 'panel' | 'showLive'>, mode: Mode): void {
  panel.set(mode === 'simulate' ? 'simulate' : 'edit');
  if (mode !== 'simulate') showLive.set(mode === 'live');
}
