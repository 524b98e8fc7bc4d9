import { Tooltip as Base } from '@base-ui/react/tooltip';
import type { ReactElement, ReactNode } from 'react';
import { Kbd } from './kbd.tsx';

interface TooltipProps {
  readonly text: ReactNode;
  readonly keys?: string;
  readonly side?: 'top' | 'right' | 'bottom' | 'left';
  /** Never shown. The element stays the same when that changes. */
  readonly disabled?: boolean;
  readonly children: ReactElement;
}

/** A tooltip for a labeled trigger. It is hidden from screen readers, which read the label. */
export function Tooltip({ text, keys, side = 'top', disabled = false, children }: TooltipProps) {
  return (
    <Base.Root onOpenChange={passEscapeOn} disabled={disabled}>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner side={side} sideOffset={6} className="z-60" aria-hidden>
          <Base.Popup className="flex max-w-72 items-center gap-2 rounded-md bg-ink px-2 py-1 text-xs text-ground shadow-md transition-opacity duration-100 data-ending-style:opacity-0 data-starting-style:opacity-0">
            {text}
            {keys ? <Kbd keys={keys} inverse /> : null}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

/** The Escape that hides a tooltip also closes the dialog around it. */
function passEscapeOn(_open: boolean, details: Base.Root.ChangeEventDetails): void {
  if (details.reason === 'escape-key') details.allowPropagation();
}

export const TooltipProvider = Base.Provider;
