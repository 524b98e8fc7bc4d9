import type { createPool } from '@touchline/db';
import type { Logger } from 'pino';
import { topicsOf } from './topics.ts';

type Pool = ReturnType<typeof createPool>;

export interface ChangeListener {
  close(): Promise<void>;
}

const CHANNEL = 'touchline_changes';
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;

/**
 * Listens for changes of sequences and notifications on one dedicated connection per process, and reconnects after an error.
 * `onGap` is called whenever listening begins: earlier changes were missed, so everything may have changed.
 */
export function listenForChanges(
  pool: Pool,
  logger: Logger,
  handlers: { onChange: (topic: string) => void; onGap: () => void },
): ChangeListener {
  let closed = false;
  let release: (() => void) | null = null;
  let timer: NodeJS.Timeout | undefined;
  let pause = FIRST_PAUSE_MS;

  const connect = async (): Promise<void> => {
    const client = await pool.connect();
    // Destroyed, not returned: a pooled connection that still listens would pile up unread notifications.
    let letGo = false;
    const drop = () => {
      if (letGo) return;
      letGo = true;
      client.removeAllListeners('notification');
      client.release(true);
    };
    const broken = () => {
      drop();
      if (!closed) again();
    };
    client.once('end', broken);
    client.once('error', broken);
    client.on('notification', ({ channel, payload }) => {
      if (channel !== CHANNEL) return;
      for (const topic of topicsOf(payload)) handlers.onChange(topic);
    });
    release = drop;
    try {
      await client.query(`LISTEN ${CHANNEL}`);
    } catch (error) {
      drop();
      throw error;
    }
    pause = FIRST_PAUSE_MS;
    if (closed) drop();
    else handlers.onGap();
  };

  const attempt = (): Promise<void> =>
    connect().catch((error: unknown) => {
      logger.warn({ err: error }, 'cannot listen for changes');
      if (!closed) again();
    });

  const again = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void attempt(), pause);
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
  };

  const ready = attempt();
  return {
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await ready;
      release?.();
    },
  };
}
