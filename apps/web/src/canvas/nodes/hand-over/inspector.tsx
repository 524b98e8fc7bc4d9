import type { ConfigOf } from '@touchline/sequence';
import { useQuery } from '@tanstack/react-query';
import { sequencesQuery } from '../../../api/sequences.ts';
import { Field } from '../../../ui/field.tsx';
import { Select } from '../../../ui/select.tsx';
import type { InspectorProps } from '../node-view.ts';
import { Section } from '../shared/section.tsx';

export function HandOverInspector({ config, update, messages }: InspectorProps<ConfigOf<'hand-over'>>) {
  const sequences = useQuery(sequencesQuery);
  const items = sequences.data ?? [];
  const known = config.sequenceId === '' || items.some(({ id }) => id === config.sequenceId);
  return (
    <Section title="Where leads go on">
      <Field
        label="Sequence"
        hint="The lead leaves this sequence and starts the other one. It has to be published by then."
        messages={messages('sequenceId')}
      >
        <Select
          value={config.sequenceId}
          placeholder={sequences.isPending ? 'Loading…' : 'Choose a sequence'}
          options={[
            ...items.map(({ id, name, status }) => ({
              value: id,
              label: name,
              ...(status === 'active' ? {} : { hint: `Not running: ${status}` }),
            })),
            ...(known ? [] : [{ value: config.sequenceId, label: 'A sequence that is gone' }]),
          ]}
          onChange={(sequenceId) => update({ sequenceId, note: (items.find(({ id }) => id === sequenceId)?.name ?? '').slice(0, 200) })}
        />
      </Field>
    </Section>
  );
}
