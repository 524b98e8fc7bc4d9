import type { ConfigOf } from '@touchline/sequence';
import type { InspectorProps } from '../shared/node-view.ts';
import { Section } from '../../../ui/fields/section.tsx';
import { LineField } from '../../../ui/fields/line-field.tsx';

const usual = ['completed', 'converted', 'disqualified'];

export function EndInspector({ config, update, messages }: InspectorProps<ConfigOf<'end'>>) {
  return (
    <Section title="Ending">
      <LineField
        label="Reason"
        hint="Reports count leads by reason. Choose a common one or enter your own."
        messages={messages('reason')}
        list="end-reasons"
        maxLength={80}
        autoComplete="off"
        value={config.reason}
        onChange={(value) => update({ reason: value })}
      />
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
