import { ViewportPortal } from '@xyflow/react';
import { useStore } from '../../lib/store.ts';
import { shownHelperLines } from './canvas-state.ts';

/** The alignment lines of a dragged step. */
export function HelperLinesView() {
  const lines = useStore(shownHelperLines);
  if (lines.length === 0) return null;
  return (
    <ViewportPortal>
      {lines.map(({ upright, at, from, to }) => (
        <div
          key={upright ? 'upright' : 'level'}
          data-helper-line
          className="pointer-events-none absolute bg-accent"
          style={
            upright
              ? { left: at, top: from - 12, width: 1, height: to - from + 24 }
              : { left: from - 12, top: at, height: 1, width: to - from + 24 }
          }
        />
      ))}
    </ViewportPortal>
  );
}
