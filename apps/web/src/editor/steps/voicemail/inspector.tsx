import type { ConfigOf } from '@touchline/sequence';
import type { InspectorProps } from '../shared/node-view.ts';
import { readingTime } from '../shared/reading-time.ts';
import { FirstLineByHandFields } from '../shared/first-line-fields.tsx';
import { Section } from '../../../ui/fields/section.tsx';
import { TaskFields } from '../shared/task-fields.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { GoalField, TouchSettings } from '../shared/touch-settings.tsx';

export function VoicemailInspector({ config, update, messages }: InspectorProps<ConfigOf<'voicemail'>>) {
  return (
    <>
      <Section title="Task">
        <GoalField config={config} update={update} messages={messages} />
        <TextField
          label="Script"
          rows={5}
          maxLength={50_000}
          hint={readingTime(config.script) ?? 'Messages under 30 seconds are usually heard to the end.'}
          value={config.script}
          messages={messages('script')}
          onChange={(script) => update({ script })}
        />
      </Section>
      <FirstLineByHandFields config={config} update={update} messages={messages} />
      <TaskFields config={config} update={update} messages={messages} />
      <TouchSettings config={config} update={update} messages={messages} address="phone number" />
    </>
  );
}
