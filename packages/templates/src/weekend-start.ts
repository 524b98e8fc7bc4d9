import type { SequenceDocument } from '@touchline/sequence';
import { channelDefinition, compile } from '@touchline/sequence';
import { touchTimes } from './touch-times.ts';
import type { TouchTime } from './touch-times.ts';

/** A Saturday without a holiday nearby, at a time when people write. */
const SATURDAY = Temporal.ZonedDateTime.from('2026-06-06T10:00[UTC]');
const A_WEEK = 7;
const AT_ONCE_MINUTES = 60;

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/**
 * The effect of a weekend on a cadence, in one sentence for the gallery: which touches go out at once, and until when the first touches wait. Empty
 * if no touch of the first week has a fixed time.
 */
export function weekendStart(document: SequenceDocument): string {
  const { ir } = compile({ ...document, settings: { ...document.settings, timeZone: 'UTC' } });
  const touches = ir === null ? [] : touchTimes(ir, SATURDAY, {}, A_WEEK);
  const soon = touches.filter((touch) => SATURDAY.until(touch.at).total('minutes') <= AT_ONCE_MINUTES);
  const later = touches.slice(soon.length);
  const parts = [
    ...(soon.length === 0 ? [] : [`${soon.map(({ channel }) => channelDefinition(channel).noun).join(' and ')} within the hour`]),
    ...later.map((touch) => `${channelDefinition(touch.channel).noun} on ${moment(touch)}`),
  ];
  return parts.length === 0 ? '' : `Starts on a Saturday: ${parts.join(', ')}.`;
}

function moment({ at, hour }: TouchTime): string {
  return `${WEEKDAYS[at.dayOfWeek - 1]} ${hour}`;
}
