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

/** Where `{{ firstLine }}` comes from in a touch that is sent by itself. */
export function FirstLineFields({ config: { personalisation = { from: 'none' } }, update, messages }: FirstLineProps<PersonalisationSent>) {
  return (
    <Section title="Personal first line">
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

/** The same for a touch that a person carries out, who is there to write it anyway. */
export function FirstLineByHandFields({
  config: { personalisation = { from: 'none' } },
  update,
  messages,
}: FirstLineProps<PersonalisationByHand>) {
  return (
    <Section title="Personal first line">
      <Source
        personalisation={personalisation}
        asking="The task shows where it belongs."
        onAsk={() => update({ personalisation: { from: 'rep' } })}
        update={update}
        messages={messages}
      />
    </Section>
  );
}

interface SourceProps {
  readonly personalisation: Personalisation;
  /** What asking a rep means here. */
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
        label="Where it comes from"
        hint={personalisation.from === 'none' ? undefined : 'Write {{ firstLine }} where it belongs.'}
        messages={messages('personalisation').filter(({ text }) => !messages('personalisation.field').some((own) => own.text === text))}
      >
        <Select
          value={personalisation.from}
          options={[
            { value: 'none', label: 'None', hint: 'The same words for everybody.' },
            { value: 'field', label: 'A field of the lead', hint: 'Filled by an import or by another system.' },
            { value: 'rep', label: 'Ask a rep to write it', hint: asking },
          ]}
          onChange={(from) => choose[from]()}
        />
      </Field>
      {personalisation.from === 'field' ? (
        <LineField
          label="Field"
          hint="The name of a field of your own, such as hook."
          messages={messages('personalisation.field')}
          maxLength={80}
          value={personalisation.field}
          onChange={(value) => update({ personalisation: { from: 'field', field: value } })}
        />
      ) : null}
    </>
  );
}
