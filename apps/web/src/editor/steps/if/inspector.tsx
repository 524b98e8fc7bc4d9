import type { ConfigOf } from '@touchline/sequence';
import { Field } from '../../../ui/field.tsx';
import { Select, type Option } from '../../../ui/select.tsx';
import { Switch } from '../../../ui/switch.tsx';
import { outcomeText } from '../../../copy/outcome.ts';
import type { InspectorProps } from '../shared/node-view.ts';
import { DurationField } from '../../../ui/fields/duration-field.tsx';
import { Section } from '../../../ui/fields/section.tsx';
import { useTouchesBefore } from '../shared/use-touches-before.ts';

type Config = ConfigOf<'if'>;

const questions: readonly Option<Config['what']>[] = [
  { value: 'opened', label: 'was opened' },
  { value: 'clicked', label: 'was clicked' },
  { value: 'replied', label: 'was replied to' },
  { value: 'delivered', label: 'was delivered' },
  { value: 'bounced', label: 'bounced' },
  { value: 'outcome', label: 'ended with an outcome' },
];

/** Not a valid URL. */
const ANY_LINK = '*';

export function IfInspector({ id, config, update, messages }: InspectorProps<Config>) {
  const touches = useTouchesBefore(id);
  const asked = typeof config.of === 'string' ? config.of : config.of.touch;
  const known = asked === 'last' || asked === 'any' || touches.some((touch) => touch.id === asked);
  const about = typeof config.of === 'string' ? touches : touches.filter((touch) => touch.id === asked);
  const links = [...new Set(about.flatMap((touch) => touch.links))];
  const outcomes = [...new Set(about.flatMap((touch) => touch.outcomes))];
  return (
    <>
      <Section title="Condition">
        <Field label="If" messages={messages('of')}>
          <Select
            value={asked}
            options={[
              { value: 'last', label: 'The last touch' },
              { value: 'any', label: 'Any touch so far' },
              ...touches.map((touch) => ({ value: touch.id, label: touch.name })),
              ...(known ? [] : [{ value: asked, label: 'Not an earlier touch' }]),
            ]}
            onChange={(of) => update({ of: of === 'last' || of === 'any' ? of : { touch: of } })}
          />
        </Field>
        <Field label="Event" messages={messages('what')}>
          <Select value={config.what} options={questions} onChange={(what) => update({ what, link: null, outcome: null })} />
        </Field>
        {config.what === 'clicked' ? (
          <Field label="Link" messages={messages('link')}>
            <Select
              value={config.link ?? ANY_LINK}
              options={[
                { value: ANY_LINK, label: 'Any link' },
                ...[...new Set([...links, ...(config.link === null ? [] : [config.link])])].map((link) => ({ value: link, label: link })),
              ]}
              onChange={(link) => update({ link: link === ANY_LINK ? null : link })}
            />
          </Field>
        ) : null}
        {config.what === 'outcome' ? (
          <Field label="Outcome" messages={messages('outcome')}>
            <Select
              value={config.outcome ?? ''}
              placeholder="Choose an outcome"
              options={[...new Set([...outcomes, ...(config.outcome === null ? [] : [config.outcome])])].map((outcome) => ({
                value: outcome,
                label: outcomeText(outcome),
              }))}
              onChange={(outcome) => update({ outcome })}
            />
          </Field>
        ) : null}
        {config.what === 'opened' || config.what === 'clicked' ? (
          <Switch
            label="Ignore bots and privacy opens"
            hint="Off: also counts link scanners and privacy proxies of email apps."
            checked={config.engagement === 'human'}
            onChange={(on) => update({ engagement: on ? 'human' : 'any' })}
          />
        ) : null}
      </Section>
      <Section title="Timing">
        <Switch
          label="Wait for it to happen"
          hint="Takes Yes as soon as it does, No after the timeout. Off: decides immediately."
          checked={config.within !== null}
          onChange={(on) => update({ within: on ? { amount: 2, unit: 'days' } : null })}
        />
        {config.within === null ? null : (
          <DurationField
            label="Timeout"
            value={config.within}
            onChange={(within) => update({ within })}
            messages={messages('within.amount')}
          />
        )}
      </Section>
    </>
  );
}
