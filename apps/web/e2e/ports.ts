/** Ports of the servers under test. Far from the defaults, so that a running Touchline does not disturb. */
export const PORTS = {
  /** Touchline without a mail server. */
  sandbox: 4477,
  /** Touchline with one. */
  smtp: 4478,
  /** That mail server, run by the spec. */
  mailServer: 4479,
  /** Touchline that the outside reaches below a path, by a proxy that the spec runs. */
  belowPath: 4480,
  proxy: 4481,
} as const;
