import { Field, type FieldMessage } from '../field.tsx';
import { TimeInput } from './time-input.tsx';

interface TimeFieldProps {
  readonly label: string;
  /** `HH:MM` */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly hideLabel?: boolean;
  readonly messages?: readonly FieldMessage[];
}

/** A time of day. Incomplete input does not call `onChange`. */
export function TimeField({ label, value, onChange, hint, hideLabel = false, messages = [] }: TimeFieldProps) {
  return (
    <Field label={label} hint={hint} messages={messages} hideLabel={hideLabel}>
      <TimeInput
        className="w-32"
        value={value}
        onChange={(next) => {
          if (/^\d\d:\d\d$/.test(next)) onChange(next);
        }}
      />
    </Field>
  );
}
