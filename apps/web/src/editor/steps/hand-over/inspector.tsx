import { type ConfigOf, THIS_SEQUENCE } from '@touchline/sequence';
import { useQuery } from '@tanstack/react-query';
import { sequencesQuery } from '../../../api/sequences.ts';
import { Field } from '../../../ui/field.tsx';
import { Select } from '../../../ui/select.tsx';
import type { InspectorProps } from '../shared/node-view.ts';
import { Section } from '../../../ui/fields/section.tsx';

export function HandOverInspector({ config, update, messages }: InspectorProps<ConfigOf<'hand-over'>>) {
  const sequences = useQuery(sequencesQuery);
  const items = sequences.data ?? [];
  const known = config.sequenceId === '' || config.sequenceId === THIS_SEQUENCE || items.some(({ id }) => id === config.sequenceId);
  return (
    <Section title="Target sequence">
      <Field
        label="Sequence"
        hint={
          config.sequenceId === THIS_SEQUENCE
            ? 'Ends this enrollment and starts a new one from the first step. Days count from then. Branch on a tag to send different messages.'
            : 'The lead leaves this sequence and starts the other one, which must be published by then.'
        }
        messages={messages('sequenceId')}
      >
        <Select
          value={config.sequenceId}
          placeholder={sequences.isPending ? 'Loading…' : 'Choose a sequence'}
          options={[
            { value: THIS_SEQUENCE, label: 'This sequence, from the start' },
            ...items.map(({ id, name, status }) => ({
              value: id,
              label: name,
              ...(status === 'active' ? {} : { hint: `Not running: ${status}` }),
            })),
            ...(known ? [] : [{ value: config.sequenceId, label: 'A deleted sequence' }]),
          ]}
          onChange={(sequenceId) => update({ sequenceId, note: (items.find(({ id }) => id === sequenceId)?.name ?? '').slice(0, 200) })}
        />
      </Field>
    </Section>
  );
}
