import type { ConfigOf } from '@touchline/sequence';
import { Segmented } from '../../../ui/segmented.tsx';
import type { InspectorProps } from '../shared/node-view.ts';
import { FirstLineByHandFields } from '../shared/first-line-fields.tsx';
import { Section } from '../../../ui/fields/section.tsx';
import { TaskFields } from '../shared/task-fields.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { GoalField, TouchSettings } from '../shared/touch-settings.tsx';
import { Variants } from '../shared/variants.tsx';

const NOTE_CHARACTERS = 300;

export function LinkedinInspector({ config, update, messages }: InspectorProps<ConfigOf<'linkedin'>>) {
  const { action, variants } = config;
  return (
    <>
      <Section title="Task">
        <GoalField config={config} update={update} messages={messages} />
        <Segmented
          label="Action"
          value={action}
          options={[
            { value: 'connect', label: 'Connect' },
            { value: 'message', label: 'Send message' },
            { value: 'view', label: 'View profile' },
          ]}
          onChange={(next) => update({ action: next })}
        />
        {action === 'view' ? (
          <p className="text-xs text-ink-faint">The lead is notified of the profile view. No text is needed.</p>
        ) : (
          <Variants
            variants={variants}
            blank={(id) => ({ id, weight: 1, text: '' })}
            messages={messages}
            onChange={(next) => update({ variants: next })}
          >
            {(variant, path, change) => (
              <TextField
                label={action === 'connect' ? 'Note' : 'Message'}
                rows={4}
                maxLength={8000}
                hint={action === 'connect' ? `${variant.text.length} of ${NOTE_CHARACTERS} characters. Optional.` : undefined}
                value={variant.text}
                messages={messages(`${path}.text`)}
                onChange={(text) => change({ text })}
              />
            )}
          </Variants>
        )}
      </Section>
      {action === 'view' ? null : <FirstLineByHandFields config={config} update={update} messages={messages} />}
      <TaskFields config={config} update={update} messages={messages} />
      <TouchSettings config={config} update={update} messages={messages} address="LinkedIn profile" />
    </>
  );
}
