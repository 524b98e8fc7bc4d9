import type { Connections } from '@touchline/db';

/** Periodic work of a running installation, even if it only finds that nothing is due. */
export const SIGNS = ['sweep', 'delivery', 'heartbeat'] as const;
/** A loop of the worker whose success shows that it works. */
export type Sign = (typeof SIGNS)[number];

/** Milliseconds since each succeeded last; null: not yet. */
export type Pulse = Readonly<Record<Sign, number | null>>;

/** After this long without it, something is wrong. Milliseconds. */
export const STALE_AFTER = 10_000;

/** Loops without a success in the last `STALE_AFTER` milliseconds. */
export const staleSigns = (pulse: Pulse): Sign[] => SIGNS.filter((sign) => !((pulse[sign] ?? Number.POSITIVE_INFINITY) <= STALE_AFTER));

/** Reported with the heartbeat, as ages, because clocks of two machines differ. */
export function pulseStats({ sweep, delivery }: Pulse): Record<string, number> {
  return {
    ...(sweep === null ? {} : { sweepAge: Math.round(sweep) }),
    ...(delivery === null ? {} : { deliveryAge: Math.round(delivery) }),
  };
}

/** Ages of the last successes of a worker. */
export interface WorkerPulse {
  readonly workerId: string;
  readonly pulse: Pulse;
}

/** Pulse of each registered worker, including dead ones until others remove them. */
export async function workerPulses(pool: Connections): Promise<WorkerPulse[]> {
  const { rows } = await pool.query<{ id: string; heartbeat: number; sweep: number | null; delivery: number | null }>(
    `SELECT id, age AS heartbeat, age + (stats->>'sweepAge')::float8 AS sweep, age + (stats->>'deliveryAge')::float8 AS delivery
     FROM (
       SELECT id, stats, greatest(0, extract(epoch FROM clock_timestamp() - heartbeat_at) * 1000)::float8 AS age FROM worker_processes
     ) worker ORDER BY id`,
  );
  return rows.map(({ id, sweep, delivery, heartbeat }) => ({ workerId: id, pulse: { sweep, delivery, heartbeat } }));
}

/** Of the installation: what any of its workers did. */
export function joinPulses(workers: readonly WorkerPulse[]): Pulse {
  const latest = (sign: Sign): number | null => {
    const ages = workers.flatMap(({ pulse }) => pulse[sign] ?? []);
    return ages.length === 0 ? null : Math.min(...ages);
  };
  return { sweep: latest('sweep'), delivery: latest('delivery'), heartbeat: latest('heartbeat') };
}

/** A sentence about the stale parts. */
export function describeStale(pulse: Pulse): string {
  const names: Readonly<Record<Sign, string>> = { sweep: 'sweep of due leads', delivery: 'delivery round', heartbeat: 'heartbeat' };
  const parts = staleSigns(pulse).map((sign) => {
    const age = pulse[sign];
    return age === null ? `No ${names[sign]} has succeeded yet.` : `No ${names[sign]} has succeeded for ${Math.round(age / 1000)} s.`;
  });
  return parts.join(' ');
}
