import { Bell } from 'lucide-react';
import type { ComponentProps } from 'react';

interface BellButtonProps extends ComponentProps<'button'> {
  readonly unread: number;
}

/** The bell with the number of unread notifications. */
export function BellButton({ unread, ...rest }: BellButtonProps) {
  return (
    <button type="button" className="relative rounded-full p-2 text-ink-soft hover:bg-raised hover:text-ink" {...rest}>
      <Bell className="size-5" strokeWidth={1.75} aria-hidden />
      <span className="sr-only">Notifications{unread === 0 ? '' : `, ${unread > 99 ? 'more than 99' : unread} unread`}</span>
      {unread === 0 ? null : (
        <span
          aria-hidden
          className="absolute -top-0.5 left-1/2 min-w-4 rounded-full bg-accent px-1 text-center text-2xs leading-4 font-semibold text-accent-ink tabular"
        >
          {unread > 99 ? '99+' : unread}
        </span>
      )}
    </button>
  );
}
