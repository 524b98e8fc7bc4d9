import type { ConfigOf } from '@touchline/sequence';
import { Field } from '../../../ui/field.tsx';
import { Select, type Option } from '../../../ui/select.tsx';
import { Textarea } from '../../../ui/textarea.tsx';
import type { InspectorProps } from '../shared/node-view.ts';
import { Section } from '../../../ui/fields/section.tsx';

type Config = ConfigOf<'start'>;

const ways: readonly Option<Config['entry']>[] = [
  { value: 'manual', label: 'Somebody adds them', hint: 'From “Enroll”, or a lead’s page.' },
  { value: 'form', label: 'A form', hint: 'They asked for something, and expect an answer soon.' },
  { value: 'import', label: 'An import', hint: 'A list from elsewhere.' },
  { value: 'api', label: 'The API', hint: 'Another program enrolls them.' },
];

export function StartInspector({ config, update, messages }: InspectorProps<Config>) {
  return (
    <Section title="Who enters">
      <Field label="How leads come in" messages={messages('entry')}>
        <Select value={config.entry} options={ways} onChange={(entry) => update({ entry })} />
      </Field>
      <Field label="Note" hint="Who this sequence is for. Only your team sees it." messages={messages('note')}>
        <Textarea rows={2} maxLength={500} value={config.note} onChange={(event) => update({ note: event.currentTarget.value })} />
      </Field>
    </Section>
  );
}
