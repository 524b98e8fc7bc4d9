import { account, isDone } from '../lib/account.ts';
import { Arena } from '../lib/arena.ts';
import { ANY_TIME, email, emails, inARow, MINUTE, wait } from '../lib/cadence.ts';
import { atMost, exactly, type Fault, type Finding, none } from '../lib/fault.ts';
import { until } from '../lib/until.ts';

/** Real time, and the database's clock. */
export const clockSkew: Fault = {
  name: 'clock-skew',
  what: 'the clocks of two workers are ten minutes fast and ten minutes slow',
  run: async ({ quick }) => {
    const arena = await Arena.open();
    const leads = quick ? 100 : 1_000;
    try {
      const workers = [10, -10].map((minutes) => arena.startWorker({ env: { SKEW: String(minutes * MINUTE) } }));
      await Promise.all(workers.map((worker) => worker.tell('workerId')));
      await arena.enroll(await arena.publish(emails(1)), leads);
      await until('sent', () => isDone(arena), 120_000);
      const findings: Finding[] = [
        none('instants not taken from the database’s clock', await arena.number(STRAY)),
        ...(await account(arena, { enrollments: leads, touches: 1 })),
      ];
      // A message due in seconds goes out in seconds. One due in nine minutes does not.
      const waiting = await arena.publish(inARow([wait('w1', 2), email('e1')], ANY_TIME));
      await arena.enroll(waiting, 2);
      const of = `sequence_id = '${waiting}'`;
      await until(
        'both wait',
        async () => (await arena.number(`SELECT count(*) AS n FROM enrollments WHERE ${of} AND step_id <> 'start'`)) === 2,
        20_000,
      );
      const soon = `UPDATE enrollments SET state = jsonb_set(state::jsonb, '{wait,until}', to_jsonb(floor(extract(epoch FROM now() + interval '%') * 1000)))::json, due_at = now() + interval '%'`;
      const [first, second] = await arena.query<{ id: string }>(`SELECT id FROM enrollments WHERE ${of} ORDER BY id`);
      await arena.query(`${soon.replaceAll('%', '3 seconds')} WHERE id = '${first?.id ?? ''}'`);
      await arena.query(`${soon.replaceAll('%', '9 minutes')} WHERE id = '${second?.id ?? ''}'`);
      await arena.query(`SELECT pg_notify('touchline_wake', '{"due":0,"send":false}')`);
      const due = performance.now() + 3_000;
      const touched = `SELECT count(*) AS n FROM enrollments WHERE id = '${first?.id ?? ''}' AND status = 'ended'`;
      await until('the first moves', async () => (await arena.number(touched)) > 0, 30_000);
      findings.push(atMost('timer off by', Math.abs(Math.round(performance.now() - due)), 1_500, 'ms'));
      const early = `SELECT count(*) AS n FROM enrollments WHERE id = '${second?.id ?? ''}' AND due_at > now() + interval '8 minutes'`;
      findings.push(exactly('timer of nine minutes still waits', await arena.number(early), 1));
      await Promise.all(workers.map((worker) => worker.kill('SIGTERM')));
      return findings;
    } finally {
      await arena.close();
    }
  },
};

const OFF = (column: string): string => `abs(extract(epoch FROM ${column} - now())) > 300`;
const STRAY = `SELECT (SELECT count(*) FROM messages WHERE ${OFF('created_at')} OR ${OFF('submitted_at')} OR ${OFF('sent_at')})
  + (SELECT count(*) FROM timeline WHERE ${OFF('at')}) + (SELECT count(*) FROM enrollments WHERE ${OFF('updated_at')}) AS n`;
