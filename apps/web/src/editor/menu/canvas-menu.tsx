import { ContextMenu as Base } from '@base-ui/react/context-menu';
import { useRef, useState, type MouseEvent, type ReactNode } from 'react';
import { focusSelected, stepOfElement } from '../commands/step-element.ts';
import { useEditor } from '../document/editor-context.ts';
import { EdgeItems, PlaceItems, StepItems } from './menu-items.tsx';

/** What was asked about: a step (or all that are selected), a line, or the place itself. */
type Subject = 'steps' | 'edge' | 'place';

interface CanvasMenuProps {
  readonly onChangeLength: () => void;
  readonly children: ReactNode;
}

/** What the right button of the mouse, or the menu key, offers on the canvas and in the outline. */
export function CanvasMenu({ onChangeLength, children }: CanvasMenuProps) {
  const editor = useEditor();
  const [subject, setSubject] = useState<Subject>('place');
  const [at, setAt] = useState({ x: 0, y: 0 });
  const host = useRef<HTMLDivElement>(null);
  const next = useRef<(() => void) | null>(null);
  const items = { at, lead: (open: () => void) => (next.current = open) };
  // What was chosen may open something else, which then has the keyboard.
  const finalFocus = () => {
    const open = next.current;
    next.current = null;
    if (open === null) return focusSelected(editor.selection.get());
    setTimeout(open);
    return false;
  };
  const ask = (event: MouseEvent) => {
    const target = event.target as Element;
    // Text has a menu of the browser's own.
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
      {/* Inside of the page's main part, where assistive technology looks for it. */}
      <div ref={host} />
      <Base.Portal container={host}>
        <Base.Positioner className="z-60 outline-none">
          <Base.Popup
            aria-label="What to do here"
            finalFocus={finalFocus}
            className="min-w-52 rounded-lg border border-line bg-raised p-1 shadow-lg outline-none"
          >
            {subject === 'steps' ? (
              <StepItems {...items} />
            ) : subject === 'edge' ? (
              <EdgeItems {...items} />
            ) : (
              <PlaceItems {...items} onChangeLength={onChangeLength} />
            )}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
