import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

/** The first port. Far from the defaults, to avoid a running Touchline. Another value lets two checkouts run in parallel. */
const FIRST = Number(process.env['TOUCHLINE_E2E_PORT'] ?? 4477);

/** Parallel spec files. Each worker has a separate Touchline. Measurements run alone. */
export const WORKERS = process.env['TOUCHLINE_FIGURES'] === undefined ? Math.min(4, availableParallelism()) : 1;

/** Ports of the servers under test. */
export const PORTS = {
  /** Touchline with a mail server. */
  smtp: FIRST + 1,
  /** The mail server, run by the spec. */
  mailServer: FIRST + 2,
  /** Touchline below a path, behind a proxy that the spec runs. */
  belowPath: FIRST + 3,
  proxy: FIRST + 4,
  /** Touchline that asks for accounts. */
  accounts: FIRST + 20,
} as const;

/** Touchline without a mail server, one per worker. */
export const sandboxPort = (worker: number): number => (worker === 0 ? FIRST : FIRST + 4 + worker);

/** File with the owner link that the server with accounts printed. */
export const ownerLinkFile = fileURLToPath(new URL('../../../.touchline/e2e/owner-link', import.meta.url));
