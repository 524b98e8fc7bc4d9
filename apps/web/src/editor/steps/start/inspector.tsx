import type { ConfigOf } from '@touchline/sequence';
import { Field } from '../../../ui/field.tsx';
import { Select, type Option } from '../../../ui/select.tsx';
import { Textarea } from '../../../ui/textarea.tsx';
import type { InspectorProps } from '../shared/node-view.ts';
import { Section } from '../../../ui/fields/section.tsx';

type Config = ConfigOf<'start'>;

const ENTRIES: readonly Option<Config['entry']>[] = [
  { value: 'manual', label: 'Added manually', hint: 'With “Enroll” or on a lead’s page.' },
  { value: 'form', label: 'Form submission', hint: 'Leads asked for something and expect a quick reply.' },
  { value: 'import', label: 'Import', hint: 'A list from a file.' },
  { value: 'api', label: 'API', hint: 'Another system enrolls leads.' },
];

export function StartInspector({ config, update, messages }: InspectorProps<Config>) {
  return (
    <Section title="Entry">
      <Field label="Lead source" messages={messages('entry')}>
        <Select value={config.entry} options={ENTRIES} onChange={(entry) => update({ entry })} />
      </Field>
      <Field label="Note" hint="The audience of this sequence. Only your team sees it." messages={messages('note')}>
        <Textarea rows={2} maxLength={500} value={config.note} onChange={(event) => update({ note: event.currentTarget.value })} />
      </Field>
    </Section>
  );
}
