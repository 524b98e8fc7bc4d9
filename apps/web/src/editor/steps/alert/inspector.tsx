import type { ConfigOf } from '@touchline/sequence';
import type { InspectorProps } from '../shared/node-view.ts';
import { Section } from '../../../ui/fields/section.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';

export function AlertInspector({ config, update, messages }: InspectorProps<ConfigOf<'alert'>>) {
  return (
    <Section title="What the owner reads">
      <TextField
        label="Text"
        rows={3}
        maxLength={2000}
        placeholder="{{ lead.firstName }} is looking at the prices. Call now."
        hint="Shown at once, to whoever owns the lead."
        value={config.text}
        messages={messages('text')}
        onChange={(text) => update({ text })}
      />
    </Section>
  );
}
