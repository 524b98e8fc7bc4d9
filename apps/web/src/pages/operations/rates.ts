import type { Worker } from '../../api/types.ts';

type Seen = Pick<Worker, 'heartbeatAt' | 'totals'>;

const seconds = (from: string, to: string): number =>
  (Temporal.Instant.from(to).epochMilliseconds - Temporal.Instant.from(from).epochMilliseconds) / 1000;

/** What a worker does in a second, by what it had done at two of its heartbeats; null when it was not heard of in between. */
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
  return rate.toLocaleString('en', { maximumFractionDigits: digits });
}
