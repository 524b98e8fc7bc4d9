import { Input as Base } from '@base-ui/react/input';
import type { ComponentProps } from 'react';
import { cn } from './cn.ts';

export const controlStyle =
  'w-full min-w-0 rounded-md border border-field-line bg-raised px-2.5 text-sm text-ink shadow-xs transition-colors hover:border-ink-faint focus-visible:border-accent focus-visible:outline-2 focus-visible:outline-offset-0 focus-visible:outline-accent/40 data-invalid:border-danger disabled:bg-sunken disabled:text-ink-faint';

interface InputProps extends Omit<ComponentProps<typeof Base>, 'className'> {
  readonly className?: string;
}

export function Input({ className, ...rest }: InputProps) {
  return <Base className={cn(controlStyle, 'h-8', className)} {...rest} />;
}
