import type { ConfigOf } from '@touchline/sequence';
import type { InspectorProps } from '../shared/node-view.ts';
import { Section } from '../../../ui/fields/section.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';

export function AlertInspector({ config, update, messages }: InspectorProps<ConfigOf<'alert'>>) {
  return (
    <Section title="Alert">
      <TextField
        label="Text"
        rows={3}
        maxLength={2000}
        placeholder="{{ lead.firstName }} is viewing the pricing page. Call now."
        hint="Shown to the lead’s owner immediately."
        value={config.text}
        messages={messages('text')}
        onChange={(text) => update({ text })}
      />
    </Section>
  );
}
