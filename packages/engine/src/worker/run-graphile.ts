import { retry } from '@touchline/db';
import { Logger, parseCrontab, run, type TaskList } from 'graphile-worker';
import { EventEmitter } from 'node:events';
import type { WorkerEvents } from 'graphile-worker';
import type { InstallationDeps } from '../context/deps.ts';

/**
 * Every minute, without catching up on missed runs. One key per task: while a job waits, no second one is queued.
 * Between the minutes the loops schedule themselves, see `DrainLoop`.
 */
const CRONTAB = `
* * * * * step ?max=1&jobKey=touchline:step
* * * * * deliver ?max=1&jobKey=touchline:deliver
*/5 * * * * upkeep ?max=1&jobKey=touchline:upkeep
17 * * * * retention ?max=1&jobKey=touchline:retention`;

/** Jobs are announced; this is for those that failed and are tried again later. */
const POLL = 30_000;

export interface GraphileRun {
  /** Graphile's names of our job runners, so that others can free their jobs after our death. */
  readonly runners: ReadonlySet<string>;
  readonly stop: () => Promise<void>;
}

/** Runs the tasks on Graphile Worker, and starts it again when it gives up. */
export function runGraphile(deps: InstallationDeps, taskList: TaskList): GraphileRun {
  const stopping = new AbortController();
  const runners = new Set<string>();
  const events = new EventEmitter() as WorkerEvents;
  events.on('worker:create', ({ worker }) => runners.add(worker.workerId));
  events.on('worker:stop', ({ worker }) => runners.delete(worker.workerId));

  const live = async (): Promise<void> => {
    const runner = await run({
      pgPool: deps.pool,
      taskList,
      parsedCronItems: parseCrontab(CRONTAB.trim()),
      concurrency: Object.keys(taskList).length,
      pollInterval: POLL,
      noHandleSignals: true,
      events,
      logger: graphileLogger(deps),
    });
    const stop = (): void => void runner.stop().catch(() => undefined);
    if (stopping.signal.aborted) stop();
    else stopping.signal.addEventListener('abort', stop, { once: true });
    await runner.promise;
    if (!stopping.signal.aborted) throw new Error('The job runner ended.');
  };
  const done = retry(live, {
    pause: () => 1_000,
    onFailure: (error) => deps.logger.warn({ err: error }, 'job runner exited, restarting'),
    signal: stopping.signal,
  }).catch((error: unknown) => deps.logger.warn({ err: error }, 'job runner failed while it stopped'));
  return {
    runners,
    stop: async () => {
      stopping.abort();
      await done;
    },
  };
}

function graphileLogger({ logger }: InstallationDeps): Logger {
  return new Logger(() => (level, message, meta) => {
    // Its notes about each job are detail here.
    if (level === 'error') logger.error({ ...meta }, message);
    else if (level === 'warning') logger.warn({ ...meta }, message);
    else logger.debug({ ...meta }, message);
  });
}
