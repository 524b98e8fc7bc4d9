import { Eye, EyeOff } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Field, type FieldMessage } from '../field.tsx';
import { IconButton } from '../icon-button.tsx';
import { Input } from '../input.tsx';

interface PasswordFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Lets password managers fill in the right one, or suggest another. */
  readonly autoComplete: 'current-password' | 'new-password';
  readonly messages?: readonly FieldMessage[];
  readonly hint?: ReactNode;
  readonly aside?: ReactNode;
  readonly minLength?: number;
  readonly maxLength?: number;
}

/** A password that can be shown while it is typed. */
export function PasswordField({ label, value, onChange, messages = [], hint, aside, ...rest }: PasswordFieldProps) {
  const [shown, setShown] = useState(false);
  return (
    <Field label={label} hint={hint} aside={aside} messages={messages}>
      <div className="relative">
        <Input
          type={shown ? 'text' : 'password'}
          required
          spellCheck={false}
          autoCapitalize="none"
          className="h-9 pr-9"
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
          {...rest}
        />
        <IconButton
          label={shown ? 'Hide password' : 'Show password'}
          icon={shown ? <EyeOff /> : <Eye />}
          size="icon-sm"
          className="absolute top-1 right-1"
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
        />
      </div>
    </Field>
  );
}
