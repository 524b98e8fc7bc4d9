import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from './cn.ts';
import { IconButton } from './icon-button.tsx';
import { ScrollRegion } from './scroll-region.tsx';

interface DialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: ReactNode;
  readonly description?: ReactNode;
  readonly width?: 'sm' | 'md' | 'lg' | 'xl';
  /** Buttons, the primary one last. */
  readonly footer?: ReactNode;
  readonly children?: ReactNode;
}

const widths = { sm: 'max-w-sm', md: 'max-w-lg', lg: 'max-w-3xl', xl: 'max-w-5xl' };

/** A modal dialog. Focus moves in, stays in, and returns to the trigger. */
export function Dialog({ open, onOpenChange, title, description, width = 'md', footer, children }: DialogProps) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-50 bg-scrim transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Popup
          className={cn(
            'fixed top-[12vh] left-1/2 z-50 flex max-h-[76vh] w-[calc(100vw-2rem)] -translate-x-1/2 flex-col rounded-xl border border-line bg-surface shadow-lg outline-none transition duration-150 data-ending-style:translate-y-1 data-ending-style:opacity-0 data-starting-style:translate-y-1 data-starting-style:opacity-0',
            widths[width],
          )}
        >
          <header className="pt-4 pr-14 pb-3 pl-5">
            <Base.Title className="text-lg font-semibold tracking-tight">{title}</Base.Title>
            {description ? <Base.Description className="mt-0.5 text-sm text-ink-soft">{description}</Base.Description> : null}
          </header>
          {children ? (
            <ScrollRegion label="Contents" className="min-h-0 flex-1 px-5 pb-4">
              {children}
            </ScrollRegion>
          ) : null}
          {footer ? <footer className="flex flex-wrap items-center justify-end gap-2 border-t px-5 py-3">{footer}</footer> : null}
          {/* Last in tab order, so that focus starts in the content. */}
          <Base.Close render={<IconButton label="Close" icon={<X />} size="icon-sm" className="absolute top-3.5 right-3.5" />} />
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
