import { account, isDone } from '../lib/account.ts';
import { Arena } from '../lib/arena.ts';
import { DAY, email, HOUR, inARow, MINUTE, sms, START, wait } from '../lib/cadence.ts';
import { atLeast, atMost, type Fault, none, reported } from '../lib/fault.ts';
import { letTimePass } from '../lib/table-clock.ts';
import { until } from '../lib/until.ts';

/** Two emails a business day apart and two SMS at once: without guards they would come in a heap. */
const STEPS = [email('e1'), wait('w1', 1), email('e2'), sms('s1'), sms('s2'), wait('w2', 1), email('e3')];
const TOUCHES = 5;

export const twoDayOutage: Fault = {
  name: 'two-day-outage',
  what: 'all workers off for two days while leads come due, then on',
  run: async ({ quick }) => {
    const arena = await Arena.open({ start: START });
    const leads = quick ? 200 : 2_000;
    try {
      await arena.enroll(await arena.publish(inARow(STEPS)), leads);
      // Killed in the middle of the first delivery, so that the outbox is full as well.
      const first = arena.startWorker();
      await until('some sent', () => arena.mails > leads / 3, 120_000);
      await first.kill();
      await arena.query('UPDATE fault_clock SET at = at + $1', [2 * DAY + 3 * HOUR]);
      const worker = arena.startWorker();
      // While the clock stands still, no lead can get two.
      await until('nothing due', async () => (await arena.number(DUE)) === 0, 120_000);
      const burst = await arena.number(
        `SELECT coalesce(max(n), 0) AS n FROM (SELECT count(*) AS n FROM messages, fault_clock WHERE sent_at = to_timestamp(at / 1000.0) GROUP BY lead_id, channel) x`,
      );
      const caughtUp = await arena.number(`SELECT count(*) AS n FROM messages, fault_clock WHERE sent_at = to_timestamp(at / 1000.0)`);
      const time = letTimePass(arena.database.pool, 30 * MINUTE, () => undefined);
      await until('everything sent', () => isDone(arena), 900_000);
      await time.stop();
      await worker.kill('SIGTERM');
      return [
        atLeast('messages caught up with at once', caughtUp, 1),
        atMost('most on one channel to one lead at once', burst, 1),
        atLeast('hours between two emails to a lead, at least', Math.round((await arena.number(EMAIL_GAP)) * 10) / 10, 47.75),
        atMost('SMS to a lead in one day, at most', await arena.number(SMS_A_DAY), 1),
        none('sent outside the window', await arena.number(OUTSIDE)),
        reported('days until the last one was done', Math.round((await arena.number(LAST)) * 10) / 10),
        ...(await account(arena, { enrollments: leads, touches: TOUCHES })),
      ];
    } finally {
      await arena.close();
    }
  },
};

const DUE = `SELECT (SELECT count(*) FROM enrollments, fault_clock WHERE due_at <= to_timestamp(at / 1000.0))
  + (SELECT count(*) FROM messages, fault_clock WHERE status = 'claimed' OR (status = 'queued' AND next_attempt_at <= to_timestamp(at / 1000.0))) AS n`;
const EMAIL_GAP = `SELECT min(gap) / 3600 AS n FROM (
  SELECT extract(epoch FROM sent_at - lag(sent_at) OVER (PARTITION BY lead_id ORDER BY sent_at)) AS gap FROM messages WHERE channel = 'email' AND status = 'sent') x`;
const SMS_A_DAY = `SELECT max(n) AS n FROM (SELECT count(*) AS n FROM messages WHERE channel = 'sms' AND status = 'sent' GROUP BY lead_id, (sent_at AT TIME ZONE 'UTC')::date) x`;
const OUTSIDE = `SELECT count(*) AS n FROM messages WHERE status = 'sent' AND (extract(isodow FROM sent_at AT TIME ZONE 'UTC') > 5
  OR (sent_at AT TIME ZONE 'UTC')::time < '08:00' OR (sent_at AT TIME ZONE 'UTC')::time >= '18:05')`;
const LAST = `SELECT extract(epoch FROM max(sent_at) - to_timestamp(${START} / 1000.0)) / 86400 AS n FROM messages`;
