import { Field } from '../field.tsx';
import { Input } from '../input.tsx';

interface WhyFieldProps {
  readonly value: string;
  readonly onChange: (why: string) => void;
  /** For more leads than one. */
  readonly many?: boolean;
}

/** For what reason a person steps in; it stands in the history of each lead. */
export function WhyField({ value, onChange, many = false }: WhyFieldProps) {
  return (
    <Field label="Why (optional)" hint={many ? 'Shown in the history of each lead.' : 'Shown in the lead’s history.'}>
      <Input maxLength={500} value={value} onChange={(event) => onChange(event.currentTarget.value)} />
    </Field>
  );
}

/** For a request: left out when nothing was written. */
export function whyOf(text: string): { why?: string } {
  return text.trim() === '' ? {} : { why: text.trim() };
}
