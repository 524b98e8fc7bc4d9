import type { ConfigOf } from '@touchline/sequence';
import type { InspectorProps } from '../shared/node-view.ts';
import { FirstLineFields } from '../shared/first-line-fields.tsx';
import { Section } from '../../../ui/fields/section.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { GoalField, TouchSettings } from '../shared/touch-settings.tsx';
import { Variants } from '../shared/variants.tsx';
import { LineField } from '../../../ui/fields/line-field.tsx';

export function NoticeInspector({ config, update, messages }: InspectorProps<ConfigOf<'notice'>>) {
  return (
    <>
      <Section title="In-app message">
        <GoalField config={config} update={update} messages={messages} />
        <Variants
          variants={config.variants}
          blank={(id) => ({ id, weight: 1, title: '', text: '', link: '' })}
          messages={messages}
          onChange={(variants) => update({ variants })}
        >
          {(variant, path, change) => (
            <>
              <TextField
                label="Title"
                oneLine
                maxLength={500}
                value={variant.title}
                messages={messages(`${path}.title`)}
                onChange={(title) => change({ title })}
              />
              <TextField
                label="Text"
                rows={3}
                maxLength={2000}
                value={variant.text}
                messages={messages(`${path}.text`)}
                onChange={(text) => change({ text })}
              />
              <LineField
                label="Link"
                hint="Opens when the lead clicks the message. Optional."
                messages={messages(`${path}.link`)}
                type="url"
                maxLength={2000}
                placeholder="https://"
                value={variant.link}
                onChange={(value) => change({ link: value })}
              />
            </>
          )}
        </Variants>
      </Section>
      <FirstLineFields config={config} update={update} messages={messages} />
      <TouchSettings config={config} update={update} messages={messages} address="in-app inbox" />
    </>
  );
}
