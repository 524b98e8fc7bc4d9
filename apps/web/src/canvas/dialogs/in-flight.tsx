import type { MoveChoice, PlanGroup, PublishPlan } from '../../api/living.ts';
import { Badge, type BadgeTone } from '../../ui/badge.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Select } from '../../ui/select.tsx';
import { dateTime } from '../../words/time.ts';
import { walkOrder } from '../layout/walk-order.ts';
import { useDocument } from '../state/editor-context.ts';
import { nodeName } from '../state/lookups.ts';
import { choiceFor, groupKey, modeValue, readMode } from './move-choices.ts';

interface InFlightProps {
  readonly plan: PublishPlan;
  readonly choices: readonly MoveChoice[];
  readonly onChange: (choices: MoveChoice[]) => void;
}

const fates: Record<PlanGroup['fate'], { readonly tone: BadgeTone; readonly label: string }> = {
  same: { tone: 'neutral', label: 'unchanged' },
  changed: { tone: 'accent', label: 'changed' },
  removed: { tone: 'warn', label: 'removed' },
  'not-started': { tone: 'outline', label: 'not started' },
};

/** What becomes of leads on their way: left to finish, moved step by step, or taken out; with what that does to their next message. */
export function InFlight({ plan, choices, onChange }: InFlightProps) {
  const moving = choices.length > 0;
  return (
    <section aria-label="Leads on their way" className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h3 className="text-sm font-medium">
          {plan.leads} {plan.leads === 1 ? 'lead is' : 'leads are'} on the way
        </h3>
        <Segmented
          label="What becomes of leads on their way"
          value={moving ? 'move' : 'finish'}
          onChange={(value) =>
            onChange(
              value === 'finish' ? [] : plan.groups.map((group) => choiceFor(group, group.fate === 'removed' ? 'finish-old' : 'move')),
            )
          }
          options={[
            { value: 'finish', label: 'Finish what they began' },
            { value: 'move', label: 'Move to the new version' },
          ]}
        />
      </div>
      {moving ? (
        <ul className="divide-y rounded-lg border border-line bg-raised">
          {plan.groups.map((group) => (
            <Group
              key={groupKey(group)}
              group={group}
              choice={choices.find((choice) => choice.versionId === group.versionId && choice.step === group.step)}
              onChange={(next) =>
                onChange(choices.map((choice) => (choice.versionId === group.versionId && choice.step === group.step ? next : choice)))
              }
            />
          ))}
        </ul>
      ) : null}
    </section>
  );
}

interface GroupProps {
  readonly group: PlanGroup;
  readonly choice: MoveChoice | undefined;
  readonly onChange: (choice: MoveChoice) => void;
}

function Group({ group, choice, onChange }: GroupProps) {
  const document = useDocument();
  const count = group.leads.active + group.leads.paused + group.leads.failed;
  const options = [
    { value: 'finish-old', label: `Finish version ${group.versionNumber}` },
    ...(group.fate === 'removed' ? [] : [{ value: 'move', label: 'Go on at the same step' }]),
    ...walkOrder(document).map((node) => ({ value: `to:${node.id}`, label: `Go on at: ${nodeName(document, node.id)}` })),
    { value: 'exit', label: 'Take them out' },
  ];
  return (
    <li className="grid gap-x-4 gap-y-2 px-3.5 py-2.5 sm:grid-cols-[1fr_15rem]">
      <div className="min-w-0">
        <p className="flex flex-wrap items-baseline gap-x-2 text-sm">
          <span className="font-medium">{group.summary ?? 'Before the first step'}</span>
          <Badge tone={fates[group.fate].tone}>{fates[group.fate].label}</Badge>
        </p>
        <p className="text-xs text-ink-soft tabular">
          {count} {count === 1 ? 'lead' : 'leads'} of version {group.versionNumber}
          <NextSends group={group} />
        </p>
      </div>
      <Select
        aria-label={`What becomes of leads at ${group.summary ?? 'the beginning'}`}
        value={modeValue(choice?.mode ?? 'finish-old')}
        options={options}
        onChange={(value) => onChange(choiceFor(group, readMode(value)))}
      />
    </li>
  );
}

/** When half of them hear from us next, before and after. */
function NextSends({ group: { before, after, change } }: { readonly group: PlanGroup }) {
  if (!before.median && !after?.median) return null;
  const old = before.median ? dateTime(before.median) : 'nothing more';
  const next = after?.median ? dateTime(after.median) : 'nothing more';
  const moved = change
    ? [
        change.sooner && `${change.sooner} sooner`,
        change.later && `${change.later} later`,
        change.stops && `${change.stops} hear no more`,
      ].filter(Boolean)
    : [];
  return (
    <>
      {' · next message '}
      {old === next || !after ? old : `${old} → ${next}`}
      {moved.length > 0 ? ` (${moved.join(', ')})` : ''}
    </>
  );
}
