import { Menu as Base } from '@base-ui/react/menu';
import type { ReactElement, ReactNode } from 'react';
import { cn } from './cn.ts';
import { Kbd } from './kbd.tsx';
import { usePopupPlace } from './use-popup-place.ts';

interface MenuProps {
  readonly trigger: ReactElement;
  readonly align?: 'start' | 'center' | 'end';
  readonly side?: 'bottom' | 'right';
  readonly children: ReactNode;
}

/** A button with a menu of actions. */
export function Menu({ trigger, align = 'end', side = 'bottom', children }: MenuProps) {
  const place = usePopupPlace();
  return (
    <Base.Root
      onOpenChange={(open, { trigger }) => {
        if (open) place.find(trigger);
      }}
    >
      <Base.Trigger render={trigger} />
      <Base.Portal container={place.container}>
        <Base.Positioner sideOffset={4} side={side} align={align} className="z-60 outline-none">
          <Base.Popup className="max-w-[min(20rem,var(--available-width))] min-w-44 rounded-lg border border-line bg-raised p-1 shadow-lg outline-none transition-opacity duration-100 data-ending-style:opacity-0 data-starting-style:opacity-0">
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

interface MenuItemProps {
  readonly icon?: ReactNode;
  readonly keys?: string;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  /** Why the item is disabled, shown below its label. */
  readonly reason?: string | null;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

export function MenuItem({ icon, keys, danger = false, disabled = false, reason = null, onClick, children }: MenuItemProps) {
  return (
    <Base.Item
      onClick={onClick}
      disabled={disabled || reason !== null}
      className={cn(
        'flex max-w-72 cursor-default items-center gap-2 rounded-md px-2 py-1.5 text-sm outline-none data-disabled:opacity-50 data-highlighted:bg-fill [&_svg]:size-4',
        danger ? 'text-danger-text' : 'text-ink',
      )}
    >
      {icon}
      <span className="flex-1">
        {children}
        {reason === null ? null : <span className="block text-xs">{reason}</span>}
      </span>
      {keys ? <Kbd keys={keys} /> : null}
    </Base.Item>
  );
}

/** Items under a label. */
export function MenuGroup({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Base.Group>
      <Base.GroupLabel className="px-2 pt-1.5 pb-1 text-xs font-medium text-ink-faint">{label}</Base.GroupLabel>
      {children}
    </Base.Group>
  );
}

export function MenuSeparator() {
  return <Base.Separator className="my-1 h-px bg-line" />;
}
