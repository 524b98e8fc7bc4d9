import type pg from 'pg';

/** Timeout in milliseconds. A server limit gives an error at once, but a pooler makes the client wait. */
const PATIENCE = 5_000;

/** Opens as many connections as will be in use at the same time. That finds limits of server, database, user and pooler. */
export async function connectionsProblem(
  open: () => Promise<pg.Client>,
  clients: readonly pg.Client[],
  needed: number,
): Promise<string | null> {
  const before = clients.length;
  const settled = await Promise.all(
    Array.from({ length: Math.max(0, needed - before) }, () =>
      Promise.race([
        open().then(
          (client) => client.query('SELECT 1').then(() => null),
          (error: unknown) => error as Error,
        ),
        new Promise<Error>((resolve) => setTimeout(() => resolve(new Error('No answer.')), PATIENCE).unref()),
      ]).catch((error: unknown) => error as Error),
    ),
  );
  const refused = settled.filter((error) => error !== null);
  if (refused.length === 0) return null;
  const got = needed - refused.length;
  return `DATABASE_URL: only ${got} connections can be opened, and Touchline needs ${needed} (10 for the API and 10 for each worker): ${refused[0]?.message.replace(/\.$/, '')}. Raise max_connections of the server or CONNECTION LIMIT of the user.`;
}
