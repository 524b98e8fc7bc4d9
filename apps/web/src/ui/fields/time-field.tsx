import { Field, type FieldMessage } from '../field.tsx';
import { Input } from '../input.tsx';

interface TimeFieldProps {
  readonly label: string;
  /** `HH:MM` */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly hideLabel?: boolean;
  readonly messages?: readonly FieldMessage[];
}

/** A time of day. What is half typed is not handed on. */
export function TimeField({ label, value, onChange, hint, hideLabel = false, messages = [] }: TimeFieldProps) {
  return (
    <Field label={label} hint={hint} messages={messages} hideLabel={hideLabel}>
      <Input
        type="time"
        className="w-32 tabular"
        value={value}
        onChange={(event) => {
          const next = event.currentTarget.value.slice(0, 5);
          if (/^\d\d:\d\d$/.test(next)) onChange(next);
        }}
      />
    </Field>
  );
}
