import type { MoveChoice, PublishPlan } from '../../api/publish-plan.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { count } from '../../lib/format/number.ts';
import { InFlightGroup } from './in-flight-group.tsx';
import { choiceFor, groupKey, modeOf, possible, withChoice } from './move-choices.ts';

interface InFlightProps {
  readonly plan: PublishPlan;
  /** Steps of the version that leads can move to. */
  readonly number: number;
  readonly choices: readonly MoveChoice[];
  readonly onChange: (choices: readonly MoveChoice[]) => void;
}

type Everybody = 'finish' | 'move';

/** The plan for active leads: finish, move step by step, or be removed, with the effect on their next message. */
export function InFlight({ plan: { groups, leads }, number, choices, onChange }: InFlightProps) {
  const modes = groups.map((group) => modeOf(choices, group));
  const everybody: Everybody | 'mixed' = modes.every((mode) => mode === 'finish-old')
    ? 'finish'
    : groups.every((group, index) => modes[index] === possible(group))
      ? 'move'
      : 'mixed';
  return (
    <section aria-label="Active leads" className="flex flex-col gap-2.5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h3 className="text-sm font-medium">{count(leads, 'active lead')}</h3>
        <Segmented<Everybody | 'mixed'>
          label="Plan for all active leads"
          value={everybody}
          onChange={(value) => onChange(value === 'finish' ? [] : groups.map((group) => choiceFor(group, possible(group))))}
          options={[
            { value: 'finish', label: 'Keep all on their version' },
            { value: 'move', label: `Move all eligible to version ${number}` },
          ]}
        />
      </div>
      <ul className="divide-y rounded-lg border border-line bg-raised">
        {groups.map((group) => (
          <InFlightGroup
            key={groupKey(group)}
            group={group}
            mode={modeOf(choices, group)}
            onChange={(mode) => onChange(withChoice(choices, choiceFor(group, mode)))}
          />
        ))}
      </ul>
      <p className="text-xs text-ink-faint">
        Times are in your time zone, assuming no activity before then. Days already waited count, and sent touches are not repeated.
      </p>
    </section>
  );
}
