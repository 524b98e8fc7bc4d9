import type { ConfigOf } from '@touchline/sequence';
import { Switch } from '../../../ui/switch.tsx';
import type { InspectorProps } from '../shared/node-view.ts';
import { readingTime } from '../shared/reading-time.ts';
import { FirstLineByHandFields } from '../shared/first-line-fields.tsx';
import { Section } from '../../../ui/fields/section.tsx';
import { OutcomesField, WaitUntilDone } from '../shared/task-fields.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { ReachedField } from './reached-field.tsx';
import { GoalField, TouchSettings } from '../shared/touch-settings.tsx';

export function CallInspector({ config, update, messages }: InspectorProps<ConfigOf<'call'>>) {
  return (
    <>
      <Section title="Task">
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
          label="Voicemail script"
          rows={3}
          maxLength={50_000}
          hint={readingTime(config.voicemailScript) ?? 'Leave empty for no voicemail.'}
          value={config.voicemailScript}
          messages={messages('voicemailScript')}
          onChange={(voicemailScript) => update({ voicemailScript })}
        />
        <OutcomesField config={config} update={update} messages={messages} hint="Call outcomes, one per line. Use them in If steps." />
        <ReachedField config={config} update={update} />
      </Section>
      <FirstLineByHandFields config={config} update={update} messages={messages} />
      <Section title="After the call">
        <WaitUntilDone config={config} update={update} messages={messages} label="Wait for the call to be completed" />
      </Section>
      <Section title="Time of day">
        <Switch
          label="Call at a different time of day than last time"
          hint="Moves the call by two hours or more if the last call was around this time."
          checked={config.anotherTime === true}
          onChange={(on) => update({ anotherTime: on })}
        />
      </Section>
      <TouchSettings config={config} update={update} messages={messages} address="phone number" />
    </>
  );
}
