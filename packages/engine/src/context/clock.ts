import type { Instant } from '@touchline/sequence';
import type { ClientBase } from 'pg';

/** The one source of time for decisions. Asked once per transaction, on the transaction's own connection. */
export interface Clock {
  readonly now: (client: ClientBase) => Promise<Instant>;
}

/** The database's clock: workers whose own clocks differ still agree. */
export const databaseClock: Clock = {
  now: async (client) => {
    const { rows } = await client.query<{ now: number }>({
      name: 'touchline-now',
      text: 'SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::float8 AS now',
    });
    return rows[0]?.now ?? 0;
  },
};
