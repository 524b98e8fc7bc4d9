import { randomInt } from 'node:crypto';
import type { AllowList } from '@touchline/channels';
import { newId } from '@touchline/db';
import { recover, recoverOwn } from '../messages/deliver/recover.ts';
import type { InstallationDeps } from '../context/deps.ts';
import { MailboxReaders } from '../inbound/mailbox-readers.ts';
import { bulkRounds } from './bulk-round.ts';
import { trackConnections } from './connections.ts';
import { deliverRounds } from './deliver-round.ts';
import { DrainLoop } from './drain-loop.ts';
import { WorkerHeartbeat } from './worker-heartbeat.ts';
import { type Pulse, pulseStats } from './pulse.ts';
import { runGraphile } from './run-graphile.ts';
import { stepRounds } from './step-round.ts';
import { applyRetention } from '../retention/apply-retention.ts';
import { upkeep } from './upkeep.ts';
import type { WorkerStats } from './worker-stats.ts';

/** Options of `createWorker`. */
export interface WorkerOptions {
  /** Of the program, for the operations page. */
  readonly version?: string;
  /** Milliseconds between heartbeats. Claims of a dead process are released after at most two of them. */
  readonly heartbeat?: number;
  /** Internal networks with mail servers. Without it the process reads no mailboxes. */
  readonly mailAllow?: AllowList;
}

/** A running worker process. */
export interface Worker {
  readonly workerId: string;
  readonly pulse: () => Pulse;
  /** Finishes the work in progress and releases everything else. */
  readonly stop: () => Promise<void>;
}

/**
 * Steps, delivers and maintains, next to any number of other workers on the same database. Needs no database to start: it begins as
 * soon as one is available, and continues after an outage.
 */
export async function createWorker(deps: InstallationDeps, options: WorkerOptions = {}): Promise<Worker> {
  const workerId = newId();
  const stats: WorkerStats = { stepped: 0, sent: 0, failed: 0 };
  const stopping = new AbortController();
  const connections = trackConnections(deps.pool);
  const stepping = new DrainLoop('step', stepRounds(deps, stats), deps.logger);
  const underWay = new Set<string>();
  const deliveries = deliverRounds(deps, stats, { workerId, signal: stopping.signal, underWay });
  const stopped = new Promise<void>((resolve) => {
    stopping.signal.addEventListener('abort', () => resolve());
  });
  const delivering = new DrainLoop(
    'deliver',
    async () => {
      await Promise.race([presence.ready, stopped]);
      return stopping.signal.aborted ? { again: false, now: 0, nextAt: null } : deliveries.round();
    },
    deps.logger,
  );
  const bulk = bulkRounds(deps, stopping.signal);
  const graphile = runGraphile(deps, {
    step: () => stepping.drain(),
    deliver: () => delivering.drain(),
    upkeep: () => upkeep(deps),
    retention: () => applyRetention(deps, { signal: stopping.signal }),
  });
  const presence = new WorkerHeartbeat(deps, {
    id: workerId,
    lockKey: String(randomInt(2 ** 47)),
    version: options.version ?? 'unknown',
    heartbeat: options.heartbeat ?? 4_000,
    stats: () => ({ ...stats, ...pulseStats(pulse()), runners: [...graphile.runners] }),
    onWake: (payload) => wake(payload, stepping, delivering),
    onUnreachable: () => {
      deps.logger.warn({}, 'database unavailable, dropping hung connections');
      connections.breakOff();
    },
    onHeartbeat: async () => {
      bulk.start();
      await free(deps, workerId, underWay);
    },
  });
  const pulse = (): Pulse => ({ sweep: stepping.age, delivery: delivering.age, heartbeat: presence.age });
  presence.start();
  const readers = options.mailAllow === undefined ? null : new MailboxReaders(deps, workerId, options.mailAllow);
  return {
    workerId,
    pulse,
    stop: async () => {
      stopping.abort();
      await Promise.all([readers?.stop(), graphile.stop(), stepping.stop(), delivering.stop(), bulk.stop()]);
      await deliveries.end();
      await presence.stop();
      connections.stop();
    },
  };
}

async function free(deps: InstallationDeps, workerId: string, underWay: ReadonlySet<string>): Promise<void> {
  try {
    const freed = await recover(deps, workerId);
    if (freed.unconfirmed + freed.requeued > 0) deps.logger.warn({ ...freed }, 'recovered claims of dead worker');
    const own = await recoverOwn(deps, workerId, underWay);
    if (own.unconfirmed + own.requeued > 0) deps.logger.warn({ ...own }, 'released orphaned claims');
  } catch (error) {
    deps.logger.warn({ err: error }, 'dead-worker scan failed, will retry');
  }
}

/** `{"due": instant or null, "send": whether messages were queued}`; null: check everything. */
function wake(payload: string | null, stepping: DrainLoop, delivering: DrainLoop): void {
  const { due = 0, send = true } = payload === null ? {} : (JSON.parse(payload) as { due?: number | null; send?: boolean });
  if (due !== null) stepping.wakeAt(due);
  if (send) delivering.wake();
}
