import type { ComponentProps, ReactNode } from 'react';
import { Field, type FieldMessage } from '../field.tsx';
import { Input } from '../input.tsx';

interface LineFieldProps extends Pick<ComponentProps<'input'>, 'type' | 'list' | 'placeholder' | 'maxLength' | 'autoComplete'> {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly hideLabel?: boolean;
  readonly messages?: readonly FieldMessage[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A single-line text field. */
export function LineField({ label, hint, hideLabel = false, messages = [], onChange, ...input }: LineFieldProps) {
  return (
    <Field label={label} hint={hint} hideLabel={hideLabel} messages={messages}>
      <Input {...input} onChange={(event) => onChange(event.currentTarget.value)} />
    </Field>
  );
}
