import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from './cn.ts';

const looks = {
  info: { Icon: Info, style: 'bg-fill text-ink-soft' },
  warning: { Icon: TriangleAlert, style: 'bg-warn-soft text-warn-text' },
  error: { Icon: CircleAlert, style: 'bg-danger-soft text-danger-text' },
};

interface CalloutProps {
  readonly tone?: keyof typeof looks;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A highlighted note. Errors are announced. */
export function Callout({ tone = 'info', className, children }: CalloutProps) {
  const { Icon, style } = looks[tone];
  return (
    <div {...(tone === 'error' ? { role: 'alert' } : {})} className={cn('flex gap-2 rounded-lg px-3 py-2 text-sm', style, className)}>
      <Icon className="mt-0.5 size-4 shrink-0" aria-hidden />
      <div className="min-w-0 flex-1">{children}</div>
    </div>
  );
}
