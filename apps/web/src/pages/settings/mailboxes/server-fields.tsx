import type { NewMailbox } from '../../../api/mailboxes.ts';
import { fieldMessages } from '../../../features/account/field-messages.ts';
import { Field } from '../../../ui/field.tsx';
import { Input } from '../../../ui/input.tsx';
import { NumberInput } from '../../../ui/number-input.tsx';
import { Select } from '../../../ui/select.tsx';

export type Server = Pick<NewMailbox['smtp'], 'host' | 'port' | 'security'>;

const SECURITIES = [
  { value: 'tls', label: 'TLS' },
  { value: 'starttls', label: 'STARTTLS' },
  { value: 'none', label: 'None (internal networks only)' },
] as const;

interface ServerFieldsProps {
  readonly part: 'smtp' | 'imap';
  readonly value: Server;
  readonly onChange: (value: Server) => void;
  readonly error: Error | null;
}

/** Host, port and encryption of a mail server. */
export function ServerFields({ part, value, onChange, error }: ServerFieldsProps) {
  const name = part.toUpperCase();
  return (
    <div className="grid gap-4 sm:grid-cols-[2fr_1fr_1fr]">
      <Field label={`${name} server`} messages={fieldMessages(error, `${part}.host`)}>
        <Input
          required
          value={value.host}
          spellCheck={false}
          onChange={(event) => onChange({ ...value, host: event.currentTarget.value })}
        />
      </Field>
      <Field label={`${name} port`} messages={fieldMessages(error, `${part}.port`)}>
        <NumberInput min={1} max={65_535} value={value.port} onChange={(port) => onChange({ ...value, port })} />
      </Field>
      <Field label={`${name} encryption`} messages={fieldMessages(error, `${part}.security`)}>
        <Select value={value.security} options={SECURITIES} onChange={(security) => onChange({ ...value, security })} />
      </Field>
    </div>
  );
}
