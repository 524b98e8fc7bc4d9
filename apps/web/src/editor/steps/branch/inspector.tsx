import type { ConfigOf } from '@touchline/sequence';
import { Field } from '../../../ui/field.tsx';
import { Input } from '../../../ui/input.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import type { InspectorProps } from '../shared/node-view.ts';
import { ListRows } from '../../../ui/fields/list-rows.tsx';
import { Section } from '../../../ui/fields/section.tsx';
import { freeVariantId } from '../shared/variant-shares.ts';
import { blankCondition, ConditionFields } from './condition-fields.tsx';

type Config = ConfigOf<'branch'>;

export function BranchInspector({ config, update, messages }: InspectorProps<Config>) {
  return (
    <Section title="Rules (first match wins)">
      {messages('rules').map(({ text }) => (
        <p key={text} className="text-xs text-danger-text">
          {text}
        </p>
      ))}
      <ListRows
        items={config.rules}
        noun="rule"
        most={20}
        keyOf={(rule) => rule.id}
        blank={() => blankRule(freeVariantId(config.rules))}
        onChange={(rules) => update({ rules })}
      >
        {(rule, index, change) => (
          <>
            <Field label={`Rule ${index + 1}`} messages={[...messages(`rules.${index}`), ...messages(`rules.${index}.id`)]}>
              <Input
                maxLength={80}
                placeholder="Exit name"
                value={rule.label}
                onChange={(event) => change({ ...rule, label: event.currentTarget.value })}
              />
            </Field>
            {rule.conditions.length > 1 ? (
              <Segmented
                label="Match conditions"
                value={rule.match}
                options={[
                  { value: 'all', label: 'All match' },
                  { value: 'any', label: 'Any matches' },
                ]}
                onChange={(match) => change({ ...rule, match })}
              />
            ) : null}
            {messages(`rules.${index}.conditions`).map(({ text }) => (
              <p key={text} className="text-xs text-danger-text">
                {text}
              </p>
            ))}
            <ListRows
              items={rule.conditions}
              noun="condition"
              most={20}
              blank={() => blankCondition('field')}
              onChange={(conditions) => change({ ...rule, conditions })}
            >
              {(condition, line, replace) => (
                <ConditionFields
                  condition={condition}
                  onChange={replace}
                  messages={(part) => messages(`rules.${index}.conditions.${line}.${part}`)}
                />
              )}
            </ListRows>
          </>
        )}
      </ListRows>
      <p className="text-xs text-ink-faint">Leads that match no rule take “Otherwise”.</p>
    </Section>
  );
}

function blankRule(id: string): Config['rules'][number] {
  return { id, label: '', match: 'all', conditions: [blankCondition('field')] };
}
