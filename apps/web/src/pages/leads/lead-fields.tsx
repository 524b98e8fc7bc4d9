import type { ApiProblem } from '../../api/problem.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Field, type FieldMessage } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';
import type { LeadForm } from './lead-form.ts';
import { timeZones } from '../../features/leads/time-zones.ts';

interface LeadFieldsProps {
  readonly value: LeadForm;
  readonly onChange: (value: LeadForm) => void;
  /** The server's error about the last attempt. Field errors are shown at their fields. */
  readonly problem: ApiProblem | null;
}

const fields = [
  { name: 'firstName', label: 'First name', type: 'text', autoComplete: 'off', hint: undefined },
  { name: 'lastName', label: 'Last name', type: 'text', autoComplete: 'off', hint: undefined },
  { name: 'email', label: 'Email', type: 'email', autoComplete: 'off', hint: undefined },
  { name: 'phone', label: 'Phone', type: 'tel', autoComplete: 'off', hint: 'With country code: +14155550123' },
  { name: 'company', label: 'Company', type: 'text', autoComplete: 'off', hint: undefined },
] as const;

/** Fields to add or edit a lead. */
export function LeadFields({ value, onChange, problem }: LeadFieldsProps) {
  const messages = (path: string): readonly FieldMessage[] => {
    const text = problem?.messageAt(path) ?? (path === 'email' && problem?.code === 'email-taken' ? problem.message : undefined);
    return text ? [{ severity: 'error', text }] : [];
  };
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      {fields.map(({ name, label, type, autoComplete, hint }) => (
        <Field key={name} label={label} hint={hint} messages={messages(name)}>
          <Input
            type={type}
            autoComplete={autoComplete}
            value={value[name]}
            onChange={(event) => onChange({ ...value, [name]: event.currentTarget.value })}
          />
        </Field>
      ))}
      <Field label="Time zone" hint="Messages are sent in the lead’s local time." messages={messages('timeZone')}>
        <Input
          list="time-zones"
          autoComplete="off"
          value={value.timeZone}
          onChange={(event) => onChange({ ...value, timeZone: event.currentTarget.value })}
        />
      </Field>
      <datalist id="time-zones">
        {timeZones().map((zone) => (
          <option key={zone} value={zone}>
            {zone}
          </option>
        ))}
      </datalist>
      <fieldset className="flex flex-col gap-2 sm:col-span-2">
        <legend className="mb-1 text-xs font-medium text-ink-soft">Consent</legend>
        <div className="flex gap-5">
          <Checkbox label="Email" checked={value.consentEmail} onChange={(consentEmail) => onChange({ ...value, consentEmail })} />
          <Checkbox label="SMS" checked={value.consentSms} onChange={(consentSms) => onChange({ ...value, consentSms })} />
          <Checkbox label="Calls" checked={value.consentCall} onChange={(consentCall) => onChange({ ...value, consentCall })} />
        </div>
      </fieldset>
    </div>
  );
}
