import { Button as BaseButton } from '@base-ui/react/button';
import { cva, type VariantProps } from 'class-variance-authority';
import { LoaderCircle } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { cn } from './cn.ts';
import { Tooltip } from './tooltip.tsx';

export const buttonStyle = cva(
  'inline-flex shrink-0 items-center justify-center gap-1.5 rounded-md font-medium whitespace-nowrap select-none transition-colors duration-100 disabled:opacity-55 data-disabled:opacity-55 data-disabled:cursor-not-allowed [&_svg]:size-4 [&_svg]:shrink-0',
  {
    variants: {
      tone: {
        primary: 'bg-accent text-accent-ink shadow-xs hover:bg-accent-hover',
        secondary: 'border border-line-strong bg-raised text-ink shadow-xs hover:bg-fill',
        quiet: 'text-ink-soft hover:bg-fill hover:text-ink',
        danger: 'bg-danger text-danger-ink shadow-xs hover:bg-danger-hover',
        'danger-quiet': 'text-danger-text hover:bg-danger-soft',
      },
      size: {
        sm: 'h-7 px-2.5 text-xs',
        md: 'h-8 px-3 text-sm',
        lg: 'h-9 px-4 text-base',
        'icon-sm': 'size-7',
        icon: 'size-8',
      },
    },
    defaultVariants: { tone: 'secondary', size: 'md' },
  },
);

export interface ButtonProps extends Omit<ComponentProps<typeof BaseButton>, 'className'>, VariantProps<typeof buttonStyle> {
  readonly className?: string;
  /** Shows a spinner and refuses clicks. */
  readonly busy?: boolean;
  readonly icon?: ReactNode;
  /** Why the button is disabled, such as a missing permission. It then takes focus and shows the reason. */
  readonly reason?: string | null;
}

/** Button. `busy` keeps the focus, so that a screen reader does not lose its place. */
export function Button({ tone, size, busy = false, icon, className, children, disabled, reason, ...rest }: ButtonProps) {
  const refused = typeof reason === 'string';
  const button = (
    <BaseButton
      className={cn(buttonStyle({ tone, size }), className)}
      disabled={Boolean(disabled) || busy || refused}
      focusableWhenDisabled={busy || refused}
      aria-busy={busy || undefined}
      aria-description={reason ?? undefined}
      {...rest}
    >
      {busy ? <LoaderCircle className="animate-spin" aria-hidden /> : icon}
      {children}
    </BaseButton>
  );
  if (reason === undefined) return button;
  return (
    <Tooltip text={reason} disabled={!refused}>
      {button}
    </Tooltip>
  );
}
