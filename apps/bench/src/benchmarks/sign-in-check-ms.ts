import { identifySession } from '@touchline/accounts';
import type { Benchmark } from '../lib/benchmark.ts';
import { repeat } from '../lib/interleave.ts';
import { judge } from '../lib/target.ts';

const NAME = 'sign-in-check-ms';
const USERS = 20_000;
const WORKSPACES = 1_000;
const CHECKS = 500;

const FILL = [
  `INSERT INTO workspaces (id, name) SELECT gen_random_uuid(), 'Workspace ' || n FROM generate_series(1, ${WORKSPACES}) n`,
  `INSERT INTO users (id, name, email) SELECT gen_random_uuid(), 'User ' || n, 'user-' || n || '@bench.example' FROM generate_series(1, ${USERS}) n`,
  `INSERT INTO members (workspace_id, user_id, role)
   SELECT w.id, u.id, 'rep' FROM (SELECT id, row_number() OVER () AS n FROM users) u
   JOIN (SELECT id, row_number() OVER () AS n FROM workspaces) w ON w.n % ${WORKSPACES / 2} = u.n % ${WORKSPACES / 2}`,
  `INSERT INTO sessions (id, user_id, token, expires_at) SELECT gen_random_uuid(), id, 'token-' || email, now() + interval '1 day' FROM users`,
  'ANALYZE',
];

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** The statement that finds user, workspace and role of a request, with 20,000 signed-in users who are in two workspaces each. */
export const signInCheckMs: Benchmark = {
  names: [NAME],
  run: async (bench) => {
    const ours = await bench.onEmpty(async ({ pool }) => {
      for (const statement of FILL) await pool.query(statement);
      return repeat(bench.rounds, async () => {
        const took: number[] = [];
        for (let n = 1; n <= CHECKS; n += 1) {
          const start = performance.now();
          const user = await identifySession(pool, `token-user-${(n * 37) % USERS}@bench.example`, null);
          took.push(performance.now() - start);
          if (user?.identity.role !== 'rep') throw new Error('a signed-in user was not found');
        }
        return median(took);
      });
    });
    const details = { users: USERS, workspaces: WORKSPACES };
    return [judge({ name: NAME, unit: 'ms', target: { of: 'ours', is: '<', limit: 1 }, ours, details })];
  },
};
