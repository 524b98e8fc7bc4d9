import { Popover as Base } from '@base-ui/react/popover';
import type { ReactElement, ReactNode } from 'react';

interface PopoverProps {
  readonly trigger: ReactElement;
  readonly title?: string;
  readonly align?: 'start' | 'center' | 'end';
  readonly side?: 'bottom' | 'right';
  /** Controls whether the panel is open. */
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  readonly children: ReactNode;
}

/** A small panel next to its button. */
export function Popover({ trigger, title, align = 'end', side = 'bottom', children, ...opening }: PopoverProps) {
  return (
    <Base.Root {...opening}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} align={align} side={side} className="z-60">
          <Base.Popup className="w-80 rounded-lg border border-line bg-raised p-3 text-sm shadow-lg outline-none">
            {title ? <Base.Title className="mb-2 text-sm font-semibold">{title}</Base.Title> : null}
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
