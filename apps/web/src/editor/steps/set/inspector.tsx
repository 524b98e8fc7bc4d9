import { TIERS, type ConfigOf } from '@touchline/sequence';
import type { FieldMessage } from '../../../ui/field.tsx';
import { Select, type Option } from '../../../ui/select.tsx';
import type { InspectorProps } from '../shared/node-view.ts';
import { ListRows } from '../../../ui/fields/list-rows.tsx';
import { Section } from '../../../ui/fields/section.tsx';
import { LineField } from '../../../ui/fields/line-field.tsx';

type Change = ConfigOf<'set'>['changes'][number];
type Choice = Exclude<Change['field'], 'tag'> | 'add-tag' | 'remove-tag';

const CHOICES: readonly Option<Choice>[] = [
  { value: 'tier', label: 'Tier' },
  { value: 'stage', label: 'Stage' },
  { value: 'owner', label: 'Owner' },
  { value: 'add-tag', label: 'Add tag' },
  { value: 'remove-tag', label: 'Remove tag' },
  { value: 'custom', label: 'Custom field' },
];

const BLANK: { readonly [Of in Choice]: Change } = {
  tier: { field: 'tier', value: 'hot' },
  stage: { field: 'stage', value: '' },
  owner: { field: 'owner', value: '' },
  'add-tag': { field: 'tag', value: '', remove: false },
  'remove-tag': { field: 'tag', value: '', remove: true },
  custom: { field: 'custom', name: '', value: '' },
};

const TIER_OPTIONS = TIERS.map((tier) => ({ value: tier, label: tier.charAt(0).toUpperCase() + tier.slice(1) }));

export function SetInspector({ config, update, messages }: InspectorProps<ConfigOf<'set'>>) {
  return (
    <Section title="Changes">
      {messages('changes').map(({ text }) => (
        <p key={text} className="text-xs text-danger-text">
          {text}
        </p>
      ))}
      <ListRows items={config.changes} noun="change" most={20} blank={() => BLANK.tier} onChange={(changes) => update({ changes })}>
        {(change, index, replace) => (
          <>
            <Select aria-label="Field to update" value={choiceOf(change)} options={CHOICES} onChange={(choice) => replace(BLANK[choice])} />
            <ChangeFields change={change} onChange={replace} messages={(part) => messages(`changes.${index}.${part}`)} />
          </>
        )}
      </ListRows>
    </Section>
  );
}

function choiceOf(change: Change): Choice {
  return change.field === 'tag' ? (change.remove ? 'remove-tag' : 'add-tag') : change.field;
}

interface ChangeFieldsProps {
  readonly change: Change;
  readonly onChange: (change: Change) => void;
  readonly messages: (part: string) => readonly FieldMessage[];
}

function ChangeFields({ change, onChange, messages }: ChangeFieldsProps) {
  switch (change.field) {
    case 'tier':
      return <Select aria-label="Tier" value={change.value} options={TIER_OPTIONS} onChange={(value) => onChange({ ...change, value })} />;
    case 'custom':
      return (
        <div className="grid grid-cols-2 gap-2">
          <LineField
            label="Field"
            messages={messages('name')}
            maxLength={120}
            value={change.name}
            onChange={(value) => onChange({ ...change, name: value })}
          />
          <LineField
            label="Value"
            messages={messages('value')}
            maxLength={500}
            value={change.value === null ? '' : String(change.value)}
            onChange={(value) => onChange({ ...change, value })}
          />
        </div>
      );
    case 'tag':
    case 'stage':
    case 'owner':
      return (
        <LineField
          label={change.field === 'owner' ? 'Owner ID' : 'Value'}
          hideLabel={change.field !== 'owner'}
          messages={messages('value')}
          maxLength={120}
          value={change.value ?? ''}
          onChange={(value) => onChange({ ...change, value })}
        />
      );
  }
}
