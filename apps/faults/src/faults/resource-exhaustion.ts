import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { account, isDone } from '../lib/account.ts';
import { Arena } from '../lib/arena.ts';
import { emails } from '../lib/cadence.ts';
import { atMost, exactly, type Fault, type Finding, none, reported } from '../lib/fault.ts';
import { until } from '../lib/until.ts';

const TOUCHES = 3;

export const resourceExhaustion: Fault = {
  name: 'resource-exhaustion',
  what: 'a pool of four connections; all connections of the server taken for 10 s; a third of all writes refused as deadlocks and serialization failures',
  run: async ({ quick, say }) => {
    const arena = await Arena.open();
    const leads = quick ? 200 : 1_500;
    try {
      const sequenceId = await arena.publish(emails(TOUCHES));
      const workers = [arena.startWorker({ env: { POOL: '4' } }), arena.startWorker()];
      await arena.enroll(sequenceId, leads);
      await until('on the way', () => arena.mails > leads / 2, 120_000);

      const findings: Finding[] = [];
      const taken = await takeAllConnections(arena);
      findings.push(reported('connections taken by others', taken.count));
      await sleep(10_000);
      await taken.giveBack();
      const mails = arena.mails;
      // They may have been quicker than the test.
      await arena.enroll(sequenceId, leads);
      const ms = await until('a new mail', () => arena.mails > mails, 60_000);
      say(`  connections given back: sending again after ${ms} ms`);
      findings.push(atMost('sending again after they are free', ms, 5_000, 'ms'));

      await inject(arena);
      const refusedBefore = await arena.number(REFUSED);
      await until('everything sent', () => isDone(arena), 600_000);
      await arena.query('DROP TRIGGER refuse_enrollments ON enrollments');
      await arena.query('DROP TRIGGER refuse_messages ON messages');
      findings.push(reported('statements refused as deadlock or serialization failure', (await arena.number(REFUSED)) - refusedBefore));
      findings.push(none('failed enrollments', await arena.number(`SELECT count(*) AS n FROM enrollments WHERE status = 'failed'`)));
      findings.push(exactly('worker processes that stayed up', workers.filter((worker) => worker.lives).length, workers.length));
      await Promise.all(workers.map((worker) => worker.kill('SIGTERM')));
      return [...findings, ...(await account(arena, { enrollments: 2 * leads, touches: TOUCHES }))];
    } finally {
      await arena.close();
    }
  },
};

/** Takes all remaining connections, drops the workers' connections, and takes those too. */
async function takeAllConnections(arena: Arena): Promise<{ count: number; giveBack: () => Promise<void> }> {
  const clients: pg.Client[] = [];
  const takeRest = async (): Promise<void> => {
    for (;;) {
      const client = new pg.Client({ connectionString: arena.database.url });
      client.on('error', () => undefined);
      try {
        await client.connect();
        clients.push(client);
      } catch {
        return;
      }
    }
  };
  await takeRest();
  await clients[0]?.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'fault worker'`);
  await takeRest();
  return {
    count: clients.length,
    giveBack: async () => {
      await Promise.all(clients.map((client) => client.end().catch(() => undefined)));
    },
  };
}

/** A SQL sequence counts outside transactions, so rolled-back statements are counted too. */
const REFUSED = 'SELECT last_value AS n FROM refused';

async function inject(arena: Arena): Promise<void> {
  await arena.query('CREATE SEQUENCE refused');
  await arena.query(`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF random() < 0.33 THEN
        PERFORM nextval('refused');
        IF random() < 0.5 THEN RAISE EXCEPTION 'deadlock detected' USING ERRCODE = '40P01'; END IF;
        RAISE EXCEPTION 'could not serialize access' USING ERRCODE = '40001';
      END IF;
      RETURN NULL;
    END $$`);
  for (const table of ['enrollments', 'messages']) {
    await arena.query(`CREATE TRIGGER refuse_${table} AFTER INSERT OR UPDATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse()`);
  }
}
