import { cva, type VariantProps } from 'class-variance-authority';
import type { ReactNode } from 'react';
import { cn } from './cn.ts';

const badgeStyle = cva('inline-flex items-center gap-1 rounded-full px-2 py-0.5 text-2xs font-semibold whitespace-nowrap [&_svg]:size-3', {
  variants: {
    tone: {
      neutral: 'bg-fill text-ink-soft',
      accent: 'bg-accent-soft text-accent-text',
      warn: 'bg-warn-soft text-warn-text',
      danger: 'bg-danger-soft text-danger-text',
      family: 'bg-family-soft text-family',
      outline: 'border border-line-strong text-ink-soft',
    },
  },
  defaultVariants: { tone: 'neutral' },
});

export type BadgeTone = NonNullable<VariantProps<typeof badgeStyle>['tone']>;

interface BadgeProps {
  readonly tone?: BadgeTone;
  /** A filled dot in front: active. */
  readonly dot?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

export function Badge({ tone = 'neutral', dot = false, className, children }: BadgeProps) {
  return (
    <span className={cn(badgeStyle({ tone }), className)}>
      {dot ? <span className="size-1.5 rounded-full bg-current" aria-hidden /> : null}
      {children}
    </span>
  );
}
