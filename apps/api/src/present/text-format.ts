import { PLAIN_FORMAT, type TextFormat } from '@touchline/sequence';

/** How the API's texts write times: in the clock of the workspace, else in 24 hours, because a program has no locale. */
export function textFormatOf(hourCycle: '12' | '24' | null): TextFormat {
  return hourCycle === '12' ? { ...PLAIN_FORMAT, time: twelveHours } : PLAIN_FORMAT;
}

/** `15:30` → `3:30 PM`. The end of a day, `24:00`, is no time of day. */
function twelveHours(time: string): string {
  const [hours, minutes] = [Number(time.slice(0, 2)), time.slice(3)];
  if (hours === 24) return time;
  return `${hours % 12 === 0 ? 12 : hours % 12}:${minutes} ${hours < 12 ? 'AM' : 'PM'}`;
}
