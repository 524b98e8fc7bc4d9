import { WEEKDAYS } from '../../model/settings.ts';
import type { Weekday } from '../../model/settings.ts';
import { capitalized, PLAIN_FORMAT, type TextFormat } from '../../calendar/format.ts';
import { quantity } from '../../text/plural.ts';
import type { StepId } from '../../model/types.ts';
import { awaitedEvents } from './awaited.ts';
import type { Apart, WaitConfig } from './config.ts';

export function waitSummary(config: WaitConfig, name: (id: StepId) => string, format: TextFormat = PLAIN_FORMAT): string {
  switch (config.mode) {
    case 'duration':
      return `Wait ${quantity(config.amount, config.unit)}${config.at === null ? '' : `, then continue at ${format.time(config.at)} in the lead's time`}`;
    case 'day':
      return `Wait until day ${config.day} at ${format.time(config.at)} in the lead's time${apartPhrase(config.apart, name)}`;
    case 'next-time':
      return `Wait until ${format.time(config.at)}${weekdayPhrase(config.weekdays)} in the lead's time`;
    case 'lead-date':
      return `Wait until ${offsetPhrase(config.offset)}${config.field || 'a date of the lead'} at ${format.time(config.at)}`;
    case 'event':
      return `Wait for ${awaitedPhrase(config)}, at most ${limitPhrase(config, format)}`;
  }
}

/** The end of a sentence that starts with "waiting for". */
export function waitPurpose(config: WaitConfig, name: (id: StepId) => string, format: TextFormat = PLAIN_FORMAT): string {
  switch (config.mode) {
    case 'duration':
      return `${quantity(config.amount, config.unit)} to pass${config.at === null ? '' : `, then ${format.time(config.at)}`}`;
    case 'day':
      return `day ${config.day} at ${format.time(config.at)}${apartPhrase(config.apart, name)}`;
    case 'next-time':
      return `${format.time(config.at)}${weekdayPhrase(config.weekdays)}`;
    case 'lead-date':
      return `${offsetPhrase(config.offset)}${config.field} at ${format.time(config.at)}`;
    case 'event':
      return `${awaitedPhrase(config)}, at most ${limitPhrase(config, format)}`;
  }
}

/** `30 days, until 10:00` */
function limitPhrase({ limit, at }: Extract<WaitConfig, { mode: 'event' }>, format: TextFormat): string {
  return `${quantity(limit.amount, limit.unit)}${at === undefined ? '' : `, until ${format.time(at)}`}`;
}

/** `clicked, page-viewed (/pricing) or form-submitted` */
function awaitedPhrase(config: Extract<WaitConfig, { mode: 'event' }>): string {
  const names = awaitedEvents(config).map(
    ({ event, page = '' }) => `${event || 'an event'}${page.trim() === '' ? '' : ` (${page.trim()})`}`,
  );
  return names.length === 1 ? names[0]! : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

function apartPhrase(apart: Apart | undefined, name: (id: StepId) => string): string {
  if (apart === undefined) return '';
  const touch = apart.of === 'last' ? 'the last touch' : name(apart.of.touch);
  return `, at least ${quantity(apart.days, 'days')} after ${touch}`;
}

/** ` on Tuesday, Wednesday or Thursday`. Weekdays and weekends have names. */
function weekdayPhrase(weekdays: readonly Weekday[]): string {
  const days = WEEKDAYS.filter((day) => weekdays.includes(day));
  if (days.length === 0 || days.length === 7) return '';
  if (days.join() === WEEKDAYS.slice(0, 5).join()) return ' on a weekday';
  const names = days.map(capitalized);
  return ` on ${names.length === 1 ? names[0] : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`}`;
}

function offsetPhrase(offset: number): string {
  if (offset === 0) return '';
  return `${quantity(Math.abs(offset), 'days')} ${offset < 0 ? 'before' : 'after'} `;
}
