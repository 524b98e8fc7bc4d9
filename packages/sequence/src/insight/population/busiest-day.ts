import type { Channel } from '../../model/types.ts';
import { CHANNELS } from '../../model/types.ts';
import type { DayLoad } from './population.ts';

/** The day with the most work for one person or mailbox. */
export interface Busiest {
  readonly channel: Channel;
  readonly date: string;
  /** Work of the whole team on that day. */
  readonly total: number;
  /** Work per person or mailbox. */
  readonly each: number;
}

/** Per channel, most work first: calls and other tasks per rep, messages per mailbox. Channels without any are left out. */
export function busiestDay(workload: readonly DayLoad[], kind: 'messages' | 'tasks', share: number): readonly Busiest[] {
  if (!(share >= 1)) throw new RangeError('share must be 1 or more: how many people (or mailboxes) do the work');
  return CHANNELS.flatMap((channel): readonly Busiest[] => {
    const busiest = workload.reduce<DayLoad | null>(
      (most, day) => ((day[kind][channel] ?? 0) > (most?.[kind][channel] ?? 0) ? day : most),
      null,
    );
    const total = busiest?.[kind][channel] ?? 0;
    return busiest === null ? [] : [{ channel, date: busiest.date, total, each: Math.ceil(total / share) }];
  }).toSorted((a, b) => b.each - a.each);
}
