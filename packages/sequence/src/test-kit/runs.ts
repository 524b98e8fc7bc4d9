const environment = (globalThis as { process?: { env: Record<string, string | undefined> } }).process?.env ?? {};
const factor = Number(environment['TOUCHLINE_FUZZ'] ?? 1);

/** Number of cases per property: a few in the normal run, `TOUCHLINE_FUZZ` times as many at night (`pnpm --filter @touchline/sequence fuzz`). */
export function runs(base: number): { numRuns: number } {
  if (!Number.isFinite(factor) || factor <= 0) throw new Error('TOUCHLINE_FUZZ must be a number above 0');
  return { numRuns: Math.max(1, Math.round(base * factor)) };
}
