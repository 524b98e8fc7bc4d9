import { Field } from '../field.tsx';
import { Input } from '../input.tsx';

interface ReasonFieldProps {
  readonly value: string;
  readonly onChange: (why: string) => void;
  /** For several leads. */
  readonly many?: boolean;
}

/** Reason for an action, shown in the history of each lead. */
export function ReasonField({ value, onChange, many = false }: ReasonFieldProps) {
  return (
    <Field label="Reason (optional)" hint={many ? 'Shown in the history of each lead.' : 'Shown in the lead’s history.'}>
      <Input maxLength={500} value={value} onChange={(event) => onChange(event.currentTarget.value)} />
    </Field>
  );
}

/** For a request: omitted when empty. */
export function reasonOf(text: string): { why?: string } {
  return text.trim() === '' ? {} : { why: text.trim() };
}
