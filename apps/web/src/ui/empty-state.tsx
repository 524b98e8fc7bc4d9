import type { ReactNode } from 'react';
import { cn } from './cn.ts';

interface EmptyStateProps {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  readonly className?: string;
}

/** Empty state: what will appear here, and a first step. */
export function EmptyState({ icon, title, children, action, className }: EmptyStateProps) {
  return (
    <div className={cn('flex flex-col items-center justify-center gap-3 px-6 py-14 text-center', className)}>
      {icon ? (
        <div className="flex size-11 items-center justify-center rounded-xl border border-line bg-surface text-accent-text shadow-sm [&_svg]:size-5">
          {icon}
        </div>
      ) : null}
      <div className="max-w-sm">
        <p className="text-lg font-semibold tracking-tight">{title}</p>
        {children ? <div className="mt-1 text-sm text-ink-soft">{children}</div> : null}
      </div>
      {action ? <div className="mt-1 flex flex-wrap justify-center gap-2">{action}</div> : null}
    </div>
  );
}
