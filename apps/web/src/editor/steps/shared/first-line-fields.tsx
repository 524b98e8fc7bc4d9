import type { Personalisation, PersonalisationByHand, PersonalisationSent } from '@touchline/sequence';
import { Field, type FieldMessage } from '../../../ui/field.tsx';
import { Select } from '../../../ui/select.tsx';
import { DurationField } from '../../../ui/fields/duration-field.tsx';
import { Section } from '../../../ui/fields/section.tsx';
import { LineField } from '../../../ui/fields/line-field.tsx';

interface FirstLineProps<Kind extends Personalisation> {
  readonly config: { readonly personalisation?: Kind };
  readonly update: (patch: { personalisation: Kind }) => void;
  readonly messages: (path: string) => readonly FieldMessage[];
}

/** The source of `{{ firstLine }}` in an automatic touch. */
export function FirstLineFields({ config: { personalisation = { from: 'none' } }, update, messages }: FirstLineProps<PersonalisationSent>) {
  return (
    <Section title="Personalized opening line">
      <Source
        personalisation={personalisation}
        asking="The message waits for it."
        onAsk={() => update({ personalisation: { from: 'rep', within: { amount: 1, unit: 'business-days' } } })}
        update={update}
        messages={messages}
      />
      {personalisation.from === 'rep' ? (
        <>
          <DurationField
            label="Timeout"
            value={personalisation.within}
            messages={messages('personalisation.within.amount')}
            onChange={(within) => update({ personalisation: { from: 'rep', within } })}
          />
          <p className="text-xs text-ink-faint">After the timeout, the message is sent without the line.</p>
        </>
      ) : null}
    </Section>
  );
}

/** The same for a manual touch, whose rep can write the line in the task. */
export function FirstLineByHandFields({
  config: { personalisation = { from: 'none' } },
  update,
  messages,
}: FirstLineProps<PersonalisationByHand>) {
  return (
    <Section title="Personalized opening line">
      <Source
        personalisation={personalisation}
        asking="The task shows where to add it."
        onAsk={() => update({ personalisation: { from: 'rep' } })}
        update={update}
        messages={messages}
      />
    </Section>
  );
}

interface SourceProps {
  readonly personalisation: Personalisation;
  /** Explains what happens when a rep writes the line. */
  readonly asking: string;
  readonly onAsk: () => void;
  readonly update: (patch: { personalisation: Exclude<Personalisation, { readonly from: 'rep' }> }) => void;
  readonly messages: (path: string) => readonly FieldMessage[];
}

function Source({ personalisation, asking, onAsk, update, messages }: SourceProps) {
  const choose = {
    none: () => update({ personalisation: { from: 'none' } }),
    field: () => update({ personalisation: { from: 'field', field: '' } }),
    rep: onAsk,
  };
  return (
    <>
      <Field
        label="Source"
        hint={personalisation.from === 'none' ? undefined : 'Insert {{ firstLine }} where it should appear.'}
        messages={messages('personalisation').filter(({ text }) => !messages('personalisation.field').some((own) => own.text === text))}
      >
        <Select
          value={personalisation.from}
          options={[
            { value: 'none', label: 'None', hint: 'The same text for all leads.' },
            { value: 'field', label: 'Lead field', hint: 'Filled by an import or another system.' },
            { value: 'rep', label: 'Written by a rep', hint: asking },
          ]}
          onChange={(from) => choose[from]()}
        />
      </Field>
      {personalisation.from === 'field' ? (
        <LineField
          label="Field"
          hint="The name of a custom field, such as hook."
          messages={messages('personalisation.field')}
          maxLength={80}
          value={personalisation.field}
          onChange={(value) => update({ personalisation: { from: 'field', field: value } })}
        />
      ) : null}
    </>
  );
}
