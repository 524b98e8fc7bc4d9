import { useQuery } from '@tanstack/react-query';
import { signInOptionsQuery } from '../../api/sign-in-options.ts';
import type { FieldMessage } from '../../ui/field.tsx';
import { PasswordField } from '../../ui/fields/password-field.tsx';

interface NewPasswordFieldProps {
  readonly label?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly messages?: readonly FieldMessage[];
}

/** A password to choose, with the limits of this installation. */
export function NewPasswordField({ label = 'Password', ...rest }: NewPasswordFieldProps) {
  const length = useQuery(signInOptionsQuery).data?.passwordLength;
  return (
    <PasswordField
      label={label}
      autoComplete="new-password"
      {...(length === undefined
        ? {}
        : {
            minLength: length.min,
            maxLength: length.max,
            hint: `At least ${length.min} characters. A few random words are easy to remember.`,
          })}
      {...rest}
    />
  );
}
