import type { Worker } from '../../api/types.ts';
import { formatNumber } from '../../lib/format/number.ts';

type Seen = Pick<Worker, 'heartbeatAt' | 'totals'>;

const seconds = (from: string, to: string): number =>
  (Temporal.Instant.from(to).epochMilliseconds - Temporal.Instant.from(from).epochMilliseconds) / 1000;

/** Work per second, from the totals at two heartbeats. Null when both readings have the same heartbeat. */
export function ratesBetween(before: Seen, after: Seen): Readonly<Record<string, number>> | null {
  const passed = seconds(before.heartbeatAt, after.heartbeatAt);
  if (passed <= 0) return null;
  return Object.fromEntries(
    Object.entries(after.totals).map(([name, total]) => [name, Math.max(0, total - (before.totals[name] ?? 0)) / passed]),
  );
}

/** "0", "0.4", "12", "3,400". */
export function rateText(rate: number): string {
  const digits = rate > 0 && rate < 10 ? 1 : 0;
  return formatNumber(rate, digits);
}
