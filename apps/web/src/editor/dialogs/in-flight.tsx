import type { MoveChoice, PublishPlan } from '../../api/living.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { count } from '../../copy/count.ts';
import { InFlightGroup } from './in-flight-group.tsx';
import { choiceFor, groupKey, modeOf, possible, withChoice } from './move-choices.ts';

interface InFlightProps {
  readonly plan: PublishPlan;
  /** Of the version that they can go on in. */
  readonly number: number;
  readonly choices: readonly MoveChoice[];
  readonly onChange: (choices: readonly MoveChoice[]) => void;
}

type Everybody = 'finish' | 'move';

/** What becomes of leads on their way: left to finish, moved step by step, or taken out; with what that does to their next message. */
export function InFlight({ plan: { groups, leads }, number, choices, onChange }: InFlightProps) {
  const modes = groups.map((group) => modeOf(choices, group));
  const everybody: Everybody | 'mixed' = modes.every((mode) => mode === 'finish-old')
    ? 'finish'
    : groups.every((group, index) => modes[index] === possible(group))
      ? 'move'
      : 'mixed';
  return (
    <section aria-label="Leads on their way" className="flex flex-col gap-2.5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h3 className="text-sm font-medium">{count(leads, 'lead is on its way', 'leads are on their way')}</h3>
        <Segmented<Everybody | 'mixed'>
          label="What becomes of all of them"
          value={everybody}
          onChange={(value) => onChange(value === 'finish' ? [] : groups.map((group) => choiceFor(group, possible(group))))}
          options={[
            { value: 'finish', label: 'All finish what they began' },
            { value: 'move', label: `All that can move to version ${number}` },
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
        Instants are in your time, and hold if nobody does anything until then. Days that were waited count, and no touch that went out is
        sent again.
      </p>
    </section>
  );
}
