import type { z } from '@hono/zod-openapi';
import type { timelineItemSchema } from '../contract/timeline.ts';

type Item = z.infer<typeof timelineItemSchema>;

/** Alerts of earlier releases were dated by the transaction, which began before the instant of the other lines. Milliseconds. */
const SAME_MOMENT = 2_000;

/** A history, the newest first, with the alerts in it: each right after its step was reached, as all lines of one moment have one time. */
export function withAlerts(lines: readonly Item[], alerts: readonly Item[]): Item[] {
  const all = [...lines];
  for (const alert of alerts.toReversed()) {
    const step = stepOf(alert);
    const own = all.findIndex(
      (line) =>
        line.enrollmentId === alert.enrollmentId &&
        line.entry.what !== 'alerted' &&
        stepOf(line) === step &&
        Math.abs(Date.parse(line.at) - Date.parse(alert.at)) < SAME_MOMENT,
    );
    const earlier = all.findIndex((line) => line.at <= alert.at);
    const place = own >= 0 ? own : earlier;
    all.splice(place < 0 ? all.length : place, 0, alert);
  }
  return all;
}

const stepOf = ({ entry }: Item): string | undefined => ('step' in entry ? entry.step : undefined);
