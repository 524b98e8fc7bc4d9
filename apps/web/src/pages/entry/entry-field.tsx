import type { ComponentProps } from 'react';
import { Field, type FieldMessage } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';

interface EntryFieldProps extends Omit<ComponentProps<typeof Input>, 'onChange' | 'value'> {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly messages?: readonly FieldMessage[];
}

/** One line of an entry form. */
export function EntryField({ label, onChange, hint, messages = [], ...rest }: EntryFieldProps) {
  return (
    <Field label={label} hint={hint} messages={messages}>
      <Input required className="h-9" onChange={(event) => onChange(event.currentTarget.value)} {...rest} />
    </Field>
  );
}

/** An email address. Password managers recognize it as the user name. */
export function EmailField(props: Omit<EntryFieldProps, 'label'>) {
  return <EntryField label="Email" type="email" autoComplete="username" maxLength={254} spellCheck={false} {...props} />;
}
