import { Field, type FieldMessage } from '../../../ui/field.tsx';
import { Switch } from '../../../ui/switch.tsx';
import { Textarea } from '../../../ui/textarea.tsx';
import type { Limit } from '@touchline/sequence';
import { DurationField } from '../../../ui/fields/duration-field.tsx';
import { Section } from '../../../ui/fields/section.tsx';

interface TaskParts {
  readonly outcomes: string[];
  readonly waitFor: Limit | null;
}

interface TaskFieldsProps {
  readonly config: TaskParts;
  readonly update: (patch: Partial<TaskParts>) => void;
  readonly messages: (path: string) => readonly FieldMessage[];
}

/** The outcomes of a task, and how long the lead waits for one. */
export function TaskFields(props: TaskFieldsProps) {
  return (
    <Section title="After the task">
      <OutcomesField {...props} hint="One per line. Use them in If steps." />
      <WaitUntilDone {...props} label="Wait for the task to be completed" />
    </Section>
  );
}

export function OutcomesField({
  config: { outcomes },
  update,
  messages,
  hint,
}: Omit<TaskFieldsProps, 'config'> & { readonly config: Pick<TaskParts, 'outcomes'>; readonly hint: string }) {
  return (
    <Field label="Outcomes" hint={hint} messages={messages('outcomes')}>
      <Textarea
        rows={3}
        // Edited as text, stored as a list. Empty lines exist only while typing.
        defaultValue={outcomes.join('\n')}
        onChange={(event) => {
          const lines = event.currentTarget.value.split('\n').map((line) => line.trim());
          update({ outcomes: [...new Set(lines)].filter(Boolean).slice(0, 20) });
        }}
      />
    </Field>
  );
}

export function WaitUntilDone({
  config: { waitFor },
  update,
  messages,
  label,
}: Omit<TaskFieldsProps, 'config'> & { readonly config: Pick<TaskParts, 'waitFor'>; readonly label: string }) {
  return (
    <>
      <Switch
        label={label}
        hint="Off: the sequence continues, and the task stays open."
        checked={waitFor !== null}
        onChange={(on) => update({ waitFor: on ? { amount: 2, unit: 'days' } : null })}
      />
      {waitFor === null ? null : (
        <DurationField
          label="Timeout"
          value={waitFor}
          onChange={(limit) => update({ waitFor: limit })}
          messages={messages('waitFor.amount')}
        />
      )}
    </>
  );
}
