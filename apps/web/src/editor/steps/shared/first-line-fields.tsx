import type { Personalization, PersonalizationManual, PersonalizationSent } from '@touchline/sequence';
import { Field, type FieldMessage } from '../../../ui/field.tsx';
import { Select } from '../../../ui/select.tsx';
import { DurationField } from '../../../ui/fields/duration-field.tsx';
import { Section } from '../../../ui/fields/section.tsx';
import { LineField } from '../../../ui/fields/line-field.tsx';

interface FirstLineProps<Kind extends Personalization> {
  readonly config: { readonly personalization?: Kind };
  readonly update: (patch: { personalization: Kind }) => void;
  readonly messages: (path: string) => readonly FieldMessage[];
}

/** The source of `{{ firstLine }}` in an automatic touch. */
export function FirstLineFields({ config: { personalization = { from: 'none' } }, update, messages }: FirstLineProps<PersonalizationSent>) {
  return (
    <Section title="Personalized opening line">
      <Source
        personalization={personalization}
        asking="The message waits for it."
        onAsk={() => update({ personalization: { from: 'rep', within: { amount: 1, unit: 'business-days' } } })}
        update={update}
        messages={messages}
      />
      {personalization.from === 'rep' ? (
        <>
          <DurationField
            label="Timeout"
            value={personalization.within}
            messages={messages('personalization.within.amount')}
            onChange={(within) => update({ personalization: { from: 'rep', within } })}
          />
          <p className="text-xs text-ink-faint">After the timeout, the message is sent without the line.</p>
        </>
      ) : null}
    </Section>
  );
}

/** The same for a manual touch, whose rep can write the line in the task. */
export function FirstLineByHandFields({
  config: { personalization = { from: 'none' } },
  update,
  messages,
}: FirstLineProps<PersonalizationManual>) {
  return (
    <Section title="Personalized opening line">
      <Source
        personalization={personalization}
        asking="The task shows where to add it."
        onAsk={() => update({ personalization: { from: 'rep' } })}
        update={update}
        messages={messages}
      />
    </Section>
  );
}

interface SourceProps {
  readonly personalization: Personalization;
  /** Explains what happens when a rep writes the line. */
  readonly asking: string;
  readonly onAsk: () => void;
  readonly update: (patch: { personalization: Exclude<Personalization, { readonly from: 'rep' }> }) => void;
  readonly messages: (path: string) => readonly FieldMessage[];
}

function Source({ personalization, asking, onAsk, update, messages }: SourceProps) {
  const choose = {
    none: () => update({ personalization: { from: 'none' } }),
    field: () => update({ personalization: { from: 'field', field: '' } }),
    rep: onAsk,
  };
  return (
    <>
      <Field
        label="Source"
        hint={personalization.from === 'none' ? undefined : 'Insert {{ firstLine }} where it should appear.'}
        messages={messages('personalization').filter(({ text }) => !messages('personalization.field').some((own) => own.text === text))}
      >
        <Select
          value={personalization.from}
          options={[
            { value: 'none', label: 'None', hint: 'The same text for all leads.' },
            { value: 'field', label: 'Lead field', hint: 'Filled by an import or another system.' },
            { value: 'rep', label: 'Written by a rep', hint: asking },
          ]}
          onChange={(from) => choose[from]()}
        />
      </Field>
      {personalization.from === 'field' ? (
        <LineField
          label="Field"
          hint="The name of a custom field, such as hook."
          messages={messages('personalization.field')}
          maxLength={80}
          value={personalization.field}
          onChange={(value) => update({ personalization: { from: 'field', field: value } })}
        />
      ) : null}
    </>
  );
}
