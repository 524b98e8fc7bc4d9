import { Field as Base } from '@base-ui/react/field';
import { CircleAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from './cn.ts';

export interface FieldMessage {
  readonly severity: 'error' | 'warning';
  readonly text: string;
  /** The user asked for this field; marks it for the focus. */
  readonly focusTarget?: boolean;
}

interface FieldProps {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** Shown under the control. An error also marks the control as invalid. */
  readonly messages?: readonly FieldMessage[];
  /** Shown at the end of the label's line. */
  readonly aside?: ReactNode;
  readonly hideLabel?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Label, control, hint and errors, connected for assistive technology. */
export function Field({ label, hint, messages = [], aside, hideLabel = false, className, children }: FieldProps) {
  const invalid = messages.some((message) => message.severity === 'error');
  return (
    <Base.Root invalid={invalid} className={cn('flex min-w-0 flex-col gap-1', className)}>
      <div className={cn('flex items-baseline justify-between gap-2', hideLabel && 'sr-only')}>
        <Base.Label className="text-xs font-medium text-ink-soft">{label}</Base.Label>
        {aside}
      </div>
      {children}
      {hint ? <Base.Description className="text-xs text-ink-faint">{hint}</Base.Description> : null}
      {messages.map((message) => (
        <FieldProblem key={message.text} message={message} />
      ))}
    </Base.Root>
  );
}

function FieldProblem({ message }: { readonly message: FieldMessage }) {
  const error = message.severity === 'error';
  const Icon = error ? CircleAlert : TriangleAlert;
  return (
    <Base.Description
      {...(message.focusTarget ? { 'data-focus-target': '' } : {})}
      className={cn('flex items-start gap-1.5 text-xs', error ? 'text-danger-text' : 'text-warn-text')}
    >
      <Icon className="mt-0.5 size-3 shrink-0" aria-hidden />
      <span>{message.text}</span>
    </Base.Description>
  );
}
