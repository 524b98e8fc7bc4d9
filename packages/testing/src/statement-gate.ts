import pg from 'pg';

/** In statements whose check of the workspace a test took out. The audit of statements passes over them. */
export const CHECK_REMOVED = '/* check removed */';

/** One stop in front of a statement. */
export interface Gate {
  /** Resolves once a statement waits in front of the gate. */
  readonly reached: Promise<void>;
  /** Lets the statement through. */
  readonly open: () => void;
}

/** A pool whose statements stop at gates until the test opens them. */
export interface GatedPool {
  readonly pool: pg.Pool;
  /** Stops the next statement whose text contains `text` before it is sent to the server. Each gate stops one statement. */
  readonly before: (text: string) => Gate;
  /** From now on each statement is sent as this function gives it. */
  readonly rewrite: (change: (text: string) => string) => void;
}

/**
 * A pool whose statements can be stopped. Two engines on one database, one of them on such a pool, play a race in the order that a
 * test wants: stop one in front of a statement, let the other one act, open the gate.
 *
 * @example
 * const gated = createGatedPool(database.url);
 * const gate = gated.before('UPDATE messages');
 * const first = deliverDue({ ...deps, pool: gated.pool }, { workerId: 'first' });
 * await gate.reached;
 * await deliverDue(deps, { workerId: 'second' });
 * gate.open();
 * await first;
 */
export function createGatedPool(url: string): GatedPool {
  let change = (text: string): string => text;
  const waiting: { readonly text: string; readonly pass: () => Promise<void> }[] = [];

  class GatedClient extends pg.Client {
    // The signatures of `query` are many, and all begin with the statement; a callback comes last.
    override query(...args: unknown[]): never {
      const sent = [changed(args[0], change), ...args.slice(1)];
      const send = (): unknown => Reflect.apply(super.query, this, sent);
      const index = waiting.findIndex(({ text }) => textOf(args[0]).includes(text));
      if (index === -1) return send() as never;
      const passed = waiting.splice(index, 1)[0]!.pass().then(send);
      return (typeof args.at(-1) === 'function' ? undefined : passed) as never;
    }
  }

  const pool = new pg.Pool({ connectionString: url, max: 10, pipeline: true, application_name: 'touchline test', Client: GatedClient });
  pool.on('error', () => undefined);
  return {
    pool,
    rewrite: (given) => {
      change = given;
    },
    before: (text) => {
      const reached = Promise.withResolvers<void>();
      const opened = Promise.withResolvers<void>();
      waiting.push({
        text,
        pass: () => {
          reached.resolve();
          return opened.promise;
        },
      });
      return { reached: reached.promise, open: opened.resolve };
    },
  };
}

function changed(statement: unknown, change: (text: string) => string): unknown {
  if (typeof statement === 'string') return change(statement);
  const { text } = (statement ?? {}) as { readonly text?: unknown };
  return typeof text === 'string' ? { ...(statement as object), text: change(text) } : statement;
}

function textOf(statement: unknown): string {
  if (typeof statement === 'string') return statement;
  const { text } = (statement ?? {}) as { readonly text?: unknown };
  return typeof text === 'string' ? text : '';
}
