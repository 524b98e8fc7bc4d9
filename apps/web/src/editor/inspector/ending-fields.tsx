import { useQuery } from '@tanstack/react-query';
import { sequencesQuery } from '../../api/sequences.ts';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { Switch } from '../../ui/switch.tsx';
import type { SettingsPartProps } from './settings-inspector.tsx';

const NOWHERE = '';

/** Settings for leads who are out of office, and for leads who finish without a reply. */
export function EndingFields({ settings, update, messages }: SettingsPartProps) {
  const sequences = useQuery(sequencesQuery);
  const items = sequences.data ?? [];
  const onward = settings.afterEnd?.sequenceId ?? NOWHERE;
  const known = onward === NOWHERE || items.some(({ id }) => id === onward);
  return (
    <>
      <Switch
        label="Pause while a lead is out of office"
        hint="Pauses until the return date in an auto-reply."
        checked={settings.outOfOffice !== 'ignore'}
        onChange={(on) => update({ outOfOffice: on ? 'pause' : 'ignore' })}
      />
      <Field
        label="When leads finish, move them to"
        hint="Only leads who finish without exiting. Usually a nurture sequence."
        messages={messages('afterEnd')}
      >
        <Select
          value={onward}
          options={[
            { value: NOWHERE, label: 'Don’t move them' },
            ...items.map(({ id, name }) => ({ value: id, label: name })),
            ...(known ? [] : [{ value: onward, label: sequences.isPending ? 'Loading…' : 'A deleted sequence' }]),
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
