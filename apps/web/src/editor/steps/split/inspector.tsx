import type { ConfigOf } from '@touchline/sequence';
import { Field } from '../../../ui/field.tsx';
import { Input } from '../../../ui/input.tsx';
import { NumberInput } from '../../../ui/number-input.tsx';
import { Select } from '../../../ui/select.tsx';
import type { InspectorProps } from '../shared/node-view.ts';
import { ListRows } from '../../../ui/fields/list-rows.tsx';
import { Section } from '../../../ui/fields/section.tsx';
import { freeVariantId, shares } from '../shared/variant-shares.ts';

const RUNNING = '';

export function SplitInspector({ config, update, messages }: InspectorProps<ConfigOf<'split'>>) {
  const { arms, holdout, winner } = config;
  const percent = shares(arms);
  return (
    <>
      <Section title="Paths">
        {messages('arms').map(({ text }) => (
          <p key={text} className="text-xs text-warn-text">
            {text}
          </p>
        ))}
        <ListRows
          items={arms}
          noun="path"
          most={10}
          keyOf={(arm) => arm.id}
          blank={() => blankArm(freeVariantId(arms))}
          onChange={(next) => update({ arms: next, ...(next.some(({ id }) => id === winner) ? {} : { winner: null }) })}
        >
          {(arm, index, change) => (
            <div className="grid grid-cols-[1fr_5rem] gap-2">
              <Field label={`Path ${arm.id.toUpperCase()}`} messages={messages(`arms.${index}.id`)}>
                <Input maxLength={80} value={arm.label} onChange={(event) => change({ ...arm, label: event.currentTarget.value })} />
              </Field>
              <Field label={`Weight, ${percent[index]}%`}>
                <NumberInput max={1000} value={arm.weight} onChange={(weight) => change({ ...arm, weight })} />
              </Field>
            </div>
          )}
        </ListRows>
        <Field label="Holdout (%)" hint="These leads get no touches, for comparison. They stay excluded." messages={messages('holdout')}>
          <NumberInput className="w-24" max={90} value={holdout} onChange={(next) => update({ holdout: next })} />
        </Field>
      </Section>
      <Section title="Winner">
        <Field
          label="Send new leads to"
          hint="Leads already assigned to a path keep it. New leads take the winner."
          messages={messages('winner')}
        >
          <Select
            value={winner ?? RUNNING}
            options={[
              { value: RUNNING, label: 'Keep testing' },
              ...arms.map((arm) => ({ value: arm.id, label: `${arm.label || arm.id.toUpperCase()} (winner)` })),
            ]}
            onChange={(next) => update({ winner: next === RUNNING ? null : next })}
          />
        </Field>
      </Section>
    </>
  );
}

function blankArm(id: string): ConfigOf<'split'>['arms'][number] {
  return { id, label: id.toUpperCase(), weight: 1 };
}
