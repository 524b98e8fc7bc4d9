import type { ConfigOf } from '@touchline/sequence';
import { Field } from '../../../ui/field.tsx';
import { Switch } from '../../../ui/switch.tsx';
import { Textarea } from '../../../ui/textarea.tsx';
import type { InspectorProps } from '../node-view.ts';
import { DurationField } from '../shared/duration-field.tsx';
import { readingTime } from '../shared/reading-time.ts';
import { FirstLineByHandFields } from '../shared/first-line-fields.tsx';
import { Section } from '../shared/section.tsx';
import { TextField } from '../shared/text-field.tsx';
import { GoalField, TouchSettings } from '../shared/touch-settings.tsx';

export function CallInspector({ config, update, messages }: InspectorProps<ConfigOf<'call'>>) {
  const { waitFor } = config;
  return (
    <>
      <Section title="Task for a person">
        <GoalField config={config} update={update} messages={messages} />
        <TextField
          label="Script"
          rows={6}
          maxLength={50_000}
          hint={readingTime(config.script)}
          value={config.script}
          messages={messages('script')}
          onChange={(script) => update({ script })}
        />
        <TextField
          label="If the voicemail answers"
          rows={3}
          maxLength={50_000}
          hint={readingTime(config.voicemailScript) ?? 'Leave it empty to hang up.'}
          value={config.voicemailScript}
          messages={messages('voicemailScript')}
          onChange={(voicemailScript) => update({ voicemailScript })}
        />
        <OutcomesField config={config} update={update} messages={messages} />
      </Section>
      <FirstLineByHandFields config={config} update={update} messages={messages} />
      <Section title="Afterwards">
        <Switch
          label="Wait until the call was made"
          hint="Off: the lead goes on at once, and the task stays open."
          checked={waitFor !== null}
          onChange={(on) => update({ waitFor: on ? { amount: 2, unit: 'days' } : null })}
        />
        {waitFor === null ? null : (
          <DurationField
            label="At most"
            value={waitFor}
            onChange={(limit) => update({ waitFor: limit })}
            messages={messages('waitFor.amount')}
          />
        )}
      </Section>
      <Section title="Time of day">
        <Switch
          label="Another time than the last call"
          hint="Moves by two hours or more where the last call came at about this hour."
          checked={config.anotherTime === true}
          onChange={(on) => update({ anotherTime: on })}
        />
      </Section>
      <TouchSettings config={config} update={update} messages={messages} address="phone number" />
    </>
  );
}

function OutcomesField({ config, update, messages }: Pick<InspectorProps<ConfigOf<'call'>>, 'config' | 'update' | 'messages'>) {
  return (
    <Field label="Outcomes" hint="One per line; the caller chooses. An “If” can ask for them." messages={messages('outcomes')}>
      <Textarea
        rows={4}
        // Typed as text, kept as a list: empty lines live only while one types.
        defaultValue={config.outcomes.join('\n')}
        key={config.outcomes.length === 0 ? 'empty' : 'filled'}
        onChange={(event) => {
          const outcomes = [...new Set(event.currentTarget.value.split('\n').map((line) => line.trim()))].filter(Boolean);
          update({ outcomes: outcomes.slice(0, 20) });
        }}
      />
    </Field>
  );
}
