import { useQuery } from '@tanstack/react-query';
import { sequencesQuery } from '../../api/sequences.ts';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { Switch } from '../../ui/switch.tsx';
import type { SettingsPartProps } from './settings-inspector.tsx';

const NOWHERE = '';

/** What becomes of leads who are away, and of those who never answer. */
export function EndingFields({ settings, update, messages }: SettingsPartProps) {
  const sequences = useQuery(sequencesQuery);
  const items = sequences.data ?? [];
  const onward = settings.afterEnd?.sequenceId ?? NOWHERE;
  const known = onward === NOWHERE || items.some(({ id }) => id === onward);
  return (
    <>
      <Switch
        label="Pause while a lead is out of office"
        hint="An automatic answer that names a day of return pauses the lead until then."
        checked={settings.outOfOffice !== 'ignore'}
        onChange={(on) => update({ outOfOffice: on ? 'pause' : 'ignore' })}
      />
      <Field
        label="Leads who come to the end go on in"
        hint="Only those who were neither stopped nor won: a nurture, mostly."
        messages={messages('afterEnd')}
      >
        <Select
          value={onward}
          options={[
            { value: NOWHERE, label: 'Nowhere: it ends here' },
            ...items.map(({ id, name }) => ({ value: id, label: name })),
            ...(known ? [] : [{ value: onward, label: sequences.isPending ? 'Loading…' : 'A sequence that is gone' }]),
          ]}
          onChange={(sequenceId) => {
            const name = items.find(({ id }) => id === sequenceId)?.name ?? '';
            update({ afterEnd: sequenceId === NOWHERE ? null : { sequenceId, note: name.slice(0, 200) } });
          }}
        />
      </Field>
    </>
  );
}
