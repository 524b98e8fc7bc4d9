import { setTimeout as sleep } from 'node:timers/promises';
import { account, isDone } from '../lib/account.ts';
import { Arena } from '../lib/arena.ts';
import { emails } from '../lib/cadence.ts';
import { atMost, exactly, type Fault, type Finding } from '../lib/fault.ts';
import { admitNamespaces, Namespace, REACHABLE } from '../lib/namespace.ts';
import { until } from '../lib/until.ts';

const TOUCHES = 3;

/** The mail server stays reachable: the worker could still send its claimed messages. */
export const workerCutOff: Fault = {
  name: 'worker-cut-off',
  what: 'a worker in its own network namespace loses the database, for 8 s and for 45 s, and gets it back',
  run: async ({ quick, say }) => {
    const namespace = await Namespace.create();
    const arena = await Arena.open({ ...REACHABLE, slowest: 200 });
    try {
      await admitNamespaces(arena);
      const sequenceId = await arena.publish(emails(TOUCHES));
      const far = arena.startWorker({ wrap: namespace.wrap, env: namespace.envOf(arena) });
      const id = await far.tell<string>('workerId');
      const findings: Finding[] = [];
      let leads = 0;
      for (const seconds of quick ? [8] : [8, 45]) {
        // While it is cut off, it is in the middle of sending.
        const before = arena.mails;
        leads += 400;
        await arena.enroll(sequenceId, 400);
        await until('mails of the worker', () => arena.mails > before + 20, 30_000);
        await namespace.cut();
        const near = arena.startWorker();
        const started = performance.now();
        await near.tell('workerId');
        if (seconds > 20) {
          const held = `SELECT count(*) AS n FROM messages WHERE status = 'claimed' AND claimed_by = '${id}'`;
          await until('its claims are released', async () => (await arena.number(held)) === 0, 60_000);
          findings.push(atMost('until its claims were released', Math.round(performance.now() - started), 30_000, 'ms'));
          await until('the other has done the rest', () => isDone(arena), 120_000);
        }
        await sleep(Math.max(0, seconds * 1_000 - (performance.now() - started)));
        await near.kill('SIGTERM');
        await namespace.mend();
        // More work, for it alone.
        const mails = arena.mails;
        leads += 100;
        await arena.enroll(sequenceId, 100);
        const ms = await until('it sends again', () => arena.mails > mails + 50, 60_000);
        say(`  cut off for ${seconds} s: at work again after ${ms} ms`);
        findings.push(atMost(`working again after ${seconds} s cut off`, ms, 10_000, 'ms'));
        await until('everything sent', () => isDone(arena), 300_000);
      }
      findings.push(exactly('the worker stayed up', far.lives ? 1 : 0, 1));
      await far.kill('SIGTERM');
      // Learned late: messages that others considered sent by it, and that it had not sent.
      const last = arena.startWorker();
      await last.tell('workerId');
      await until('everything sent', () => isDone(arena), 60_000);
      await last.kill('SIGTERM');
      return [...findings, ...(await account(arena, { enrollments: leads, touches: TOUCHES }))];
    } finally {
      await arena.close();
      await namespace.remove();
    }
  },
};
