import { ContextMenu as Base } from '@base-ui/react/context-menu';
import { useRef, useState, type MouseEvent, type ReactNode } from 'react';
import { focusSelected, stepOfElement } from '../commands/step-element.ts';
import type { MenuSubject } from '../commands/editor-commands.ts';
import type { useCommandContext } from '../commands/use-command-context.ts';
import { useEditor, useNextToggle, useSelection } from '../document/editor-context.ts';
import { MenuItems } from './menu-items.tsx';

interface CanvasMenuProps {
  readonly contextOf: ReturnType<typeof useCommandContext>;
  readonly children: ReactNode;
}

/** Context menu of the canvas and the outline. */
export function CanvasMenu({ contextOf, children }: CanvasMenuProps) {
  const editor = useEditor();
  const [subject, setSubject] = useState<MenuSubject>('place');
  const [at, setAt] = useState({ x: 0, y: 0 });
  const host = useRef<HTMLDivElement>(null);
  const next = useRef<(() => void) | null>(null);
  // Drawn again when the selection or the document changes.
  useSelection();
  useNextToggle();
  // The chosen action may open something that takes the focus.
  const finalFocus = () => {
    const open = next.current;
    next.current = null;
    if (open === null) return focusSelected(editor.selection.get());
    setTimeout(open);
    return false;
  };
  const ask = (event: MouseEvent) => {
    const target = event.target as Element;
    // Text fields keep the browser's menu.
    if (target.closest('input, textarea')) return event.stopPropagation();
    const step = stepOfElement(target.closest('.react-flow__node, [data-outline-step]'));
    const edge = target.closest('.react-flow__edge')?.getAttribute('data-id') ?? null;
    setAt({ x: event.clientX, y: event.clientY });
    setSubject(step === null ? (edge === null ? 'place' : 'edge') : 'steps');
    if (step !== null && !editor.selection.get().includes(step)) editor.select([step]);
    if (edge === null) return;
    editor.select([]);
    editor.selectedEdge.set(edge);
  };
  return (
    <Base.Root>
      <Base.Trigger className="relative min-h-0 flex-1" onContextMenuCapture={ask}>
        {children}
      </Base.Trigger>
      {/* Inside the page's main landmark, for assistive technology. */}
      <div ref={host} />
      <Base.Portal container={host}>
        <Base.Positioner className="z-60 outline-none">
          <Base.Popup
            aria-label="Context menu"
            finalFocus={finalFocus}
            className="min-w-52 rounded-lg border border-line bg-raised p-1 shadow-lg outline-none"
          >
            <MenuItems context={contextOf({ subject, at })} lead={(open) => (next.current = open)} />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
