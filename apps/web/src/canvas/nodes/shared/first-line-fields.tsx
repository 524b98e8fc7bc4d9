import type { Personalisation } from '@touchline/sequence';
import { Field, type FieldMessage } from '../../../ui/field.tsx';
import { Input } from '../../../ui/input.tsx';
import { Select, type Option } from '../../../ui/select.tsx';
import { DurationField } from './duration-field.tsx';
import { Section } from './section.tsx';

interface FirstLineFieldsProps {
  readonly config: { readonly personalisation?: Personalisation };
  readonly update: (patch: { personalisation: Personalisation }) => void;
  readonly messages: (path: string) => readonly FieldMessage[];
}

const sources: readonly Option<Personalisation['from']>[] = [
  { value: 'none', label: 'None', hint: 'The same words for everybody.' },
  { value: 'field', label: 'A field of the lead', hint: 'Filled by an import or by another system.' },
  { value: 'rep', label: 'Ask a rep to write it', hint: 'The message waits for it.' },
];

const BLANK: { readonly [From in Personalisation['from']]: Personalisation } = {
  none: { from: 'none' },
  field: { from: 'field', field: '' },
  rep: { from: 'rep', within: { amount: 1, unit: 'business-days' } },
};

/** Where `{{ firstLine }}` comes from. */
export function FirstLineFields({ config, update, messages }: FirstLineFieldsProps) {
  const { personalisation = BLANK.none } = config;
  return (
    <Section title="Personal first line">
      <Field
        label="Where it comes from"
        hint={personalisation.from === 'none' ? undefined : 'Write {{ firstLine }} where it belongs.'}
        messages={messages('personalisation').filter(({ text }) => !messages('personalisation.field').some((own) => own.text === text))}
      >
        <Select value={personalisation.from} options={sources} onChange={(from) => update({ personalisation: BLANK[from] })} />
      </Field>
      {personalisation.from === 'field' ? (
        <Field label="Field" hint="The name of a field of your own, such as hook." messages={messages('personalisation.field')}>
          <Input
            maxLength={80}
            value={personalisation.field}
            onChange={(event) => update({ personalisation: { from: 'field', field: event.currentTarget.value } })}
          />
        </Field>
      ) : null}
      {personalisation.from === 'rep' ? (
        <>
          <DurationField
            label="Waits at most"
            value={personalisation.within}
            messages={messages('personalisation.within.amount')}
            onChange={(within) => update({ personalisation: { from: 'rep', within } })}
          />
          <p className="text-xs text-ink-faint">Then the message goes out without the line.</p>
        </>
      ) : null}
    </Section>
  );
}
