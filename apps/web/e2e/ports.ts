import { availableParallelism } from 'node:os';

/** The first port. Far from the defaults, so that a running Touchline does not disturb; another one lets two checkouts run at once. */
const FIRST = Number(process.env['TOUCHLINE_E2E_PORT'] ?? 4477);

/** Spec files at once; each worker has a Touchline of its own. Where figures decide, nothing else may use the processor. */
export const WORKERS = process.env['TOUCHLINE_FIGURES'] === undefined ? Math.min(4, availableParallelism()) : 1;

/** Ports of the servers under test. */
export const PORTS = {
  /** Touchline with a mail server. */
  smtp: FIRST + 1,
  /** That mail server, run by the spec. */
  mailServer: FIRST + 2,
  /** Touchline that the outside reaches below a path, by a proxy that the spec runs. */
  belowPath: FIRST + 3,
  proxy: FIRST + 4,
} as const;

/** Touchline without a mail server, of one of the workers. */
export const sandboxPort = (worker: number): number => (worker === 0 ? FIRST : FIRST + 4 + worker);
