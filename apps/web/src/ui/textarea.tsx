import { Field } from '@base-ui/react/field';
import type { ComponentProps } from 'react';
import { cn } from './cn.ts';
import { controlStyle } from './input.tsx';

/** Grows with its text, from `rows` up to half the window. */
export function Textarea({ className, rows = 3, ...rest }: ComponentProps<'textarea'>) {
  return (
    <Field.Control
      render={
        <textarea
          rows={rows}
          className={cn(controlStyle, 'field-sizing-content max-h-[50vh] resize-y py-1.5 leading-5', className)}
          {...rest}
        />
      }
    />
  );
}
