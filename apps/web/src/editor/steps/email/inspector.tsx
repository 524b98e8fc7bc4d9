import type { ConfigOf } from '@touchline/sequence';
import { Field } from '../../../ui/field.tsx';
import { Select } from '../../../ui/select.tsx';
import { Switch } from '../../../ui/switch.tsx';
import type { InspectorProps } from '../shared/node-view.ts';
import { FirstLineFields } from '../shared/first-line-fields.tsx';
import { Section } from '../../../ui/fields/section.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { GoalField, TouchSettings } from '../shared/touch-settings.tsx';
import { TrialButtons } from '../../../features/messages/trial/trial-buttons.tsx';
import { useTouchesBefore } from '../shared/use-touches-before.ts';
import { BodyField } from '../../../features/messages/body-field.tsx';
import { useSubjectOf } from './use-subject-of.ts';
import { Variants } from '../shared/variants.tsx';

/** Not a valid step id. */
const NEW_THREAD = '*';

export function EmailInspector({ id, config, update, messages }: InspectorProps<ConfigOf<'email'>>) {
  const emails = useTouchesBefore(id).filter(({ channel }) => channel === 'email');
  const threadSubject = useSubjectOf(config.thread);
  const gone = config.thread !== null && !emails.some((email) => email.id === config.thread);
  return (
    <>
      <Section title="Message">
        <GoalField config={config} update={update} messages={messages} />
        {emails.length > 0 || config.thread !== null ? (
          <Field label="Thread" messages={messages('thread')}>
            <Select
              value={config.thread ?? NEW_THREAD}
              options={[
                { value: NEW_THREAD, label: 'New thread' },
                ...emails.map((email) => ({ value: email.id, label: `Reply to: ${email.name}` })),
                ...(gone ? [{ value: config.thread ?? '', label: 'Not an earlier email' }] : []),
              ]}
              onChange={(thread) => update({ thread: thread === NEW_THREAD ? null : thread })}
            />
          </Field>
        ) : null}
        <Variants
          variants={config.variants}
          blank={(variant) => ({ id: variant, weight: 1, subject: '', preview: '', body: '' })}
          messages={messages}
          onChange={(variants) => update({ variants })}
        >
          {(variant, path, change) => (
            <>
              <TextField
                label="Subject"
                oneLine
                maxLength={500}
                placeholder={config.thread === null ? '' : 'Re: … (subject of the thread)'}
                value={variant.subject}
                messages={messages(`${path}.subject`)}
                onChange={(subject) => change({ subject })}
              />
              <TextField
                label="Preview text"
                oneLine
                maxLength={500}
                hint="Shown after the subject in the inbox."
                value={variant.preview}
                messages={messages(`${path}.preview`)}
                onChange={(preview) => change({ preview })}
              />
              <BodyField key={variant.id} value={variant.body} messages={messages(`${path}.body`)} onChange={(body) => change({ body })} />
              {variant.body.trim() === '' ? null : (
                <TrialButtons
                  content={{ channel: 'email', subject: variant.subject, preview: variant.preview, body: variant.body, threadSubject }}
                />
              )}
            </>
          )}
        </Variants>
      </Section>
      <FirstLineFields config={config} update={update} messages={messages} />
      <TouchSettings config={config} update={update} messages={messages} address="email address">
        <Switch
          label="Ignore the minimum gap between emails"
          hint="For a response to the lead’s action. The lead may get two emails within hours. The next email keeps the gap from this one."
          checked={config.ignoreEmailGap === true}
          onChange={(on) => update({ ignoreEmailGap: on })}
        />
      </TouchSettings>
    </>
  );
}
