import { account } from '../lib/account.ts';
import { Arena } from '../lib/arena.ts';
import { emails } from '../lib/cadence.ts';
import { exactly, type Fault, type Finding, none } from '../lib/fault.ts';
import { until } from '../lib/until.ts';

/** A lock on the message's row: the worker gets 250 and cannot commit it. There it is killed. */
export const killedBeforeCommit: Fault = {
  name: 'killed-before-commit',
  what: 'a worker SIGKILLed between the provider’s 250 and our commit',
  run: async ({ quick }) => {
    const arena = await Arena.open({ slowest: 300 });
    try {
      const rounds = quick ? 2 : 10;
      const sequenceId = await arena.publish(emails(1));
      const findings: Finding[] = [];
      let blocked = 0;
      for (let round = 0; round < rounds; round += 1) {
        const worker = arena.startWorker();
        await worker.tell('workerId');
        await until('nothing claimed', async () => (await arena.number(CLAIMED)) === 0, 30_000);
        const mails = arena.mails;
        await arena.enroll(sequenceId, 1);
        const holder = await arena.database.pool.connect();
        await holder.query('BEGIN');
        await until('submitted', async () => (await holder.query(HANDED)).rows.length === 1, 20_000);
        await until('the mail at the sink', () => arena.mails > mails, 20_000);
        await until('waiting to commit', async () => (await arena.number(WAITING)) > 0, 20_000);
        blocked += 1;
        await worker.kill();
        // The server does not know of the kill and would still commit the statement.
        await arena.query(`SELECT pg_terminate_backend(pid) ${WAITING_BACKENDS}`);
        await holder.query('COMMIT');
        holder.release();
      }
      const last = arena.startWorker();
      await until('nothing claimed', async () => (await arena.number(CLAIMED)) === 0, 30_000);
      // Time enough for a resend, if there were one.
      await new Promise((resolve) => setTimeout(resolve, quick ? 3_000 : 15_000));
      await last.kill('SIGTERM');
      const accounted = await account(arena, { enrollments: rounds, touches: 1 });
      findings.push(exactly('killed while the commit waited', blocked, rounds));
      findings.push(exactly('unconfirmed', await arena.number(`SELECT count(*) AS n FROM messages WHERE status = 'unconfirmed'`), rounds));
      findings.push(none('handed over a second time', await arena.number('SELECT count(*) AS n FROM messages WHERE attempts <> 1')));
      return [...findings, ...accounted];
    } finally {
      await arena.close();
    }
  },
};

const HANDED = `SELECT 1 FROM messages WHERE status = 'claimed' AND submitted_at IS NOT NULL FOR UPDATE SKIP LOCKED`;
const CLAIMED = `SELECT count(*) AS n FROM messages WHERE status = 'claimed'`;
const WAITING_BACKENDS = `FROM pg_stat_activity WHERE application_name = 'fault worker' AND wait_event_type = 'Lock' AND query LIKE '%settled%'`;
const WAITING = `SELECT count(*) AS n ${WAITING_BACKENDS}`;
