import { account, isDone } from '../lib/account.ts';
import { Arena } from '../lib/arena.ts';
import { emails } from '../lib/cadence.ts';
import { atLeast, atMost, exactly, type Fault } from '../lib/fault.ts';
import { admitNamespaces, Namespace, REACHABLE } from '../lib/namespace.ts';
import { until } from '../lib/until.ts';

const TOUCHES = 4;

export const fourNamespaces: Fault = {
  name: 'four-namespaces',
  what: 'four workers in four network namespaces share the work, two of them are SIGKILLed',
  run: async ({ quick, say }) => {
    const namespaces: Namespace[] = [];
    const leads = quick ? 500 : 4_000;
    let arena: Arena | null = null;
    try {
      while (namespaces.length < 4) namespaces.push(await Namespace.create());
      // A provider that takes its time, so that it is not this machine that sets the pace.
      const stage = (arena = await Arena.open({ ...REACHABLE, slowest: 100 }));
      await admitNamespaces(arena);
      const workers = namespaces.map((namespace) => stage.startWorker({ wrap: namespace.wrap, env: namespace.envOf(stage) }));
      const ids = await Promise.all(workers.map((worker) => worker.tell<string>('workerId')));
      await arena.enroll(await arena.publish(emails(TOUCHES)), leads);
      await until('a third sent', () => stage.mails > (leads * TOUCHES) / 3, 600_000);
      await until('all have reported', async () => (await sentBy(stage)).size === 4, 30_000);
      const shares = [...(await sentBy(arena)).values()];
      const share = Math.round((100 * Math.min(...shares)) / shares.reduce((sum, n) => sum + n, 0));
      say(`  sent by each: ${shares.join(', ')}`);
      await Promise.all(workers.slice(0, 2).map((worker) => worker.kill()));
      const killed = performance.now();
      const held = `SELECT count(*) AS n FROM messages WHERE status = 'claimed' AND claimed_by IN ('${ids.slice(0, 2).join("','")}')`;
      await until('their claims are released', async () => (await stage.number(held)) === 0, 60_000);
      const freed = Math.round(performance.now() - killed);
      await until('everything sent', () => isDone(stage), 600_000);
      await Promise.all(workers.slice(2).map((worker) => worker.kill('SIGTERM')));
      return [
        atLeast('smallest share of the mails, %', share, 10),
        atMost('until the claims of the two are released', freed, 10_000, 'ms'),
        exactly('processes killed', workers.filter((worker) => !worker.lives).length - 2, 2),
        ...(await account(arena, { enrollments: leads, touches: TOUCHES })),
      ];
    } finally {
      await arena?.close();
      for (const namespace of namespaces) await namespace.remove();
    }
  },
};

/** By each process's own account, as the operations page shows it. */
async function sentBy(arena: Arena): Promise<ReadonlyMap<string, number>> {
  const rows = await arena.query<{ id: string; sent: number }>(
    `SELECT id::text, (stats->>'sent')::int AS sent FROM worker_processes WHERE (stats->>'sent')::int > 0`,
  );
  return new Map(rows.map(({ id, sent }) => [id, sent]));
}
