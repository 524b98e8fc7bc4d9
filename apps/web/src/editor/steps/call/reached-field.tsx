import { type ConfigOf, reachedOutcomes } from '@touchline/sequence';
import { Checkbox } from '../../../ui/checkbox.tsx';
import type { InspectorProps } from '../shared/node-view.ts';

/** The outcomes that mean a conversation. The sequence can end on them. */
export function ReachedField({ config, update }: Pick<InspectorProps<ConfigOf<'call'>>, 'config' | 'update'>) {
  const reached = reachedOutcomes(config);
  if (config.outcomes.length === 0) return null;
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1.5 text-xs font-medium">Outcomes that count as a conversation</legend>
      {config.outcomes.map((outcome) => (
        <Checkbox
          key={outcome}
          label={outcome}
          checked={reached.includes(outcome)}
          onChange={(on) => update({ reached: config.outcomes.filter((other) => (other === outcome ? on : reached.includes(other))) })}
        />
      ))}
      <p className="text-xs text-ink-faint">The exit condition “Reached by phone” ends the sequence on these outcomes.</p>
    </fieldset>
  );
}
