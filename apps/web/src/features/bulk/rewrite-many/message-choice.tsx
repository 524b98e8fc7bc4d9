import { CHANNEL_NAMES } from '@touchline/sequence';
import { useVersionNames } from '../../sequences/use-step-names.ts';
import type { NextMessages } from '../../../api/types.ts';
import { Field } from '../../../ui/field.tsx';
import { Select } from '../../../ui/select.tsx';
import { RelativeTime } from '../../../ui/relative-time.tsx';
import { count } from '../../../lib/format/number.ts';

interface MessageChoiceProps {
  readonly next: NextMessages;
  /** Index of the selected group. */
  readonly place: number;
  readonly onChange: (place: number) => void;
}

/** Chooses one of the leads' next messages, and counts the leads without one. */
export function MessageChoice({ next: { groups, nothing, manual, more }, place, onChange }: MessageChoiceProps) {
  const names = useVersionNames(groups.map(({ versionId }) => versionId));
  const label = ({ versionId, versionNumber, step, leads }: NextMessages['groups'][number]): string =>
    `${names.get(versionId)?.(step) ?? 'A step'}, version ${versionNumber}: ${count(leads, 'lead')}`;
  const group = groups[place];
  const others = [
    ...(nothing > 0 ? [`${count(nothing, 'lead')} ${nothing === 1 ? 'has' : 'have'} no upcoming message`] : []),
    ...(manual > 0 ? [`${count(manual, 'lead')} ${manual === 1 ? 'has' : 'have'} a manual task next`] : []),
  ];
  return (
    <div className="flex flex-col gap-1.5">
      {groups.length > 1 ? (
        <Field label="Message" hint="These leads have different next messages. Leads with another next message are not changed.">
          <Select
            value={String(place)}
            options={groups.map((each, at) => ({ value: String(at), label: label(each), hint: CHANNEL_NAMES[each.channel] }))}
            onChange={(at) => onChange(Number(at))}
          />
        </Field>
      ) : group ? (
        <p className="text-sm">{label(group)}</p>
      ) : null}
      {group ? (
        <p className="text-xs text-ink-soft">
          Planned <RelativeTime at={group.from} exact />
          {group.until === group.from ? '' : ' and later'}, unless something changes.
          {others.length > 0 ? ` ${others.join(', and ')}.` : ''}
          {more ? ' Counted among the first 10,000 leads; the change applies to all.' : ''}
        </p>
      ) : null}
    </div>
  );
}
