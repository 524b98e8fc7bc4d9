import { setTimeout as sleep } from 'node:timers/promises';
import { Arena } from '../lib/arena.ts';
import { ANY_TIME, email, emails, inARow } from '../lib/cadence.ts';
import { atLeast, atMost, exactly, type Fault, reported } from '../lib/fault.ts';
import { until } from '../lib/until.ts';

/** Leads of a third sequence, due after one half of the backlog and before the other. */
const MIDDLE = 5;

/** No fault of the machine: one customer imports 100,000 leads, and all others must not notice. */
export const singleSequenceBacklog: Fault = {
  name: 'single-sequence-backlog',
  what: '100,000 leads of one sequence are due at once, leads of another in their middle, and those of a third one by one',
  run: async ({ quick }) => {
    const arena = await Arena.open({ slowest: 0 });
    const leads = quick ? 10_000 : 100_000;
    const samples = quick ? 5 : 25;
    try {
      const big = await arena.publish(emails(1));
      const small = await arena.publish(inARow([email('e1')], ANY_TIME));
      const between = await arena.publish(inARow([email('e1')], ANY_TIME));
      await arena.enroll(big, leads / 2);
      await arena.enroll(between, MIDDLE);
      await arena.enroll(big, leads / 2);
      const worker = arena.startWorker();
      await until('the backlog is being worked on', () => arena.mails > 100, 120_000);
      const inTheMiddle = await arena.number(`SELECT count(*) AS n FROM messages WHERE sequence_id = '${between}'`);
      const stepped: number[] = [];
      const sent: number[] = [];
      for (let sample = 1; sample <= samples; sample += 1) {
        await arena.enroll(small, 1);
        const of = `sequence_id = '${small}'`;
        const toOutbox = until(
          'stepped',
          async () => (await arena.number(`SELECT count(*) AS n FROM messages WHERE ${of}`)) === sample,
          120_000,
        );
        const toSink = until(
          'sent',
          async () => (await arena.number(`SELECT count(*) AS n FROM messages WHERE ${of} AND status = 'sent'`)) === sample,
          120_000,
        );
        stepped.push(await toOutbox);
        sent.push(await toSink);
        await sleep(200);
      }
      const waiting = await arena.number(`SELECT count(*) AS n FROM messages WHERE sequence_id = '${big}' AND status = 'queued'`);
      const due = await arena.number(`SELECT count(*) AS n FROM enrollments WHERE sequence_id = '${big}' AND status = 'active'`);
      await worker.kill();
      const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
      return [
        exactly('stepped of those in the middle of it, when a hundred mails were out', inTheMiddle, MIDDLE),
        atLeast('of the backlog left when the last was measured', waiting + due, 1),
        reported('of it, messages in the outbox', waiting),
        reported('median until stepped', `${middle(stepped)} ms`),
        atMost('longest until stepped', Math.max(...stepped), 2_000, 'ms'),
        reported('median until sent', `${middle(sent)} ms`),
        atMost('longest until sent', Math.max(...sent), 5_000, 'ms'),
      ];
    } finally {
      await arena.close();
    }
  },
};
