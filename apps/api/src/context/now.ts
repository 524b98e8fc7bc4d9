import type { EngineDeps } from '@touchline/engine';
import type { Instant } from '@touchline/sequence';

/** The instant by the engine's clock, so that an event of ours and the steps that it moves agree on the time. */
export async function now({ pool, clock }: EngineDeps): Promise<Instant> {
  const client = await pool.connect();
  try {
    return await clock.now(client);
  } finally {
    client.release();
  }
}
