import type { ConfigOf } from '@touchline/sequence';
import { Field } from '../../../ui/field.tsx';
import { Input } from '../../../ui/input.tsx';
import type { InspectorProps } from '../node-view.ts';
import { Section } from '../shared/section.tsx';

const usual = ['completed', 'converted', 'disqualified'];

export function EndInspector({ config, update, messages }: InspectorProps<ConfigOf<'end'>>) {
  return (
    <Section title="How it ends">
      <Field label="Reason" hint="Reports count leads by it. Choose a usual one or write your own." messages={messages('reason')}>
        <Input
          list="end-reasons"
          maxLength={80}
          autoComplete="off"
          value={config.reason}
          onChange={(event) => update({ reason: event.currentTarget.value })}
        />
      </Field>
      <datalist id="end-reasons">
        {usual.map((reason) => (
          <option key={reason} value={reason}>
            {reason}
          </option>
        ))}
      </datalist>
    </Section>
  );
}
