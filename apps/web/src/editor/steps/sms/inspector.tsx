import type { ConfigOf } from '@touchline/sequence';
import { EXAMPLE_FIELDS, fillIn } from '../../../copy/fill-in.ts';
import type { InspectorProps } from '../shared/node-view.ts';
import { FirstLineFields } from '../shared/first-line-fields.tsx';
import { Section } from '../../../ui/fields/section.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { GoalField, TouchSettings } from '../shared/touch-settings.tsx';
import { TrialButtons } from '../../../features/messages/trial/trial-buttons.tsx';
import { Variants } from '../shared/variants.tsx';
import { smsSegments } from './sms-segments.ts';

export function SmsInspector({ config, update, messages }: InspectorProps<ConfigOf<'sms'>>) {
  return (
    <>
      <Section title="Message">
        <GoalField config={config} update={update} messages={messages} />
        <Variants
          variants={config.variants}
          blank={(id) => ({ id, weight: 1, text: '' })}
          messages={messages}
          onChange={(variants) => update({ variants })}
        >
          {(variant, path, change) => (
            <>
              <TextField
                label="Text"
                rows={4}
                maxLength={1600}
                hint={<SmsCount text={variant.text} />}
                value={variant.text}
                messages={messages(`${path}.text`)}
                onChange={(text) => change({ text })}
              />
              {variant.text.trim() === '' ? null : <TrialButtons content={{ channel: 'sms', text: variant.text }} />}
            </>
          )}
        </Variants>
        <p className="text-xs text-ink-faint">Sent only to leads with SMS consent.</p>
      </Section>
      <FirstLineFields config={config} update={update} messages={messages} />
      <TouchSettings config={config} update={update} messages={messages} address="phone number for texts" />
    </>
  );
}

/** The number of SMS parts of the text, for the sample lead. */
function SmsCount({ text }: { readonly text: string }) {
  const { segments, units, left, encoding, foreign } = smsSegments(fillIn(text, EXAMPLE_FIELDS));
  return (
    <span className="tabular">
      About {units} characters, {segments} {segments === 1 ? 'part' : 'parts'} ({left} left)
      {encoding === 'UCS-2' ? `. ${foreign.slice(0, 5).join(' ')} reduce a part from 160 to 70 characters.` : '.'}
    </span>
  );
}
