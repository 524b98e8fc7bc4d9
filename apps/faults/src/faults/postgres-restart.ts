import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { account, isDone } from '../lib/account.ts';
import { Arena } from '../lib/arena.ts';
import { emails } from '../lib/cadence.ts';
import { atMost, exactly, type Fault, type Finding } from '../lib/fault.ts';
import { until } from '../lib/until.ts';

const WORKERS = 2;
const TOUCHES = 4;
const LIMIT = 5_000;

export const postgresRestart: Fault = {
  name: 'postgres-restart',
  what: 'Postgres stopped for 5 s, and its postmaster SIGKILLed, in the middle of delivery',
  run: async ({ quick, say }) => {
    const arena = await Arena.open();
    const leads = quick ? 300 : 3_000;
    try {
      const [row] = await arena.query<{ data_directory: string }>('SHOW data_directory');
      const folder = row?.data_directory ?? '';
      await arena.enroll(await arena.publish(emails(TOUCHES)), leads);
      const workers = Array.from({ length: WORKERS }, () => arena.startWorker());
      const findings: Finding[] = [];
      for (const [index, fault] of FAULTS.entries()) {
        const share = ((index + 1) / (FAULTS.length + 2)) * leads * TOUCHES;
        await until('on the way', () => arena.mails > share, 300_000);
        await fault.strike(arena, folder);
        await sleep(fault.pause);
        await arena.server.restart();
        // Longer than an answer takes: what comes after that was sent after the database was back.
        await sleep(50);
        const mails = arena.mails;
        const ms = await until('a new mail', () => arena.mails > mails, 60_000);
        say(`  ${fault.name}: sending again after ${ms + 50} ms`);
        findings.push(atMost(`sending again after: ${fault.name}`, ms + 50, LIMIT, 'ms'));
      }
      await until('everything sent', () => isDone(arena), 600_000);
      findings.push(exactly('worker processes that stayed up', workers.filter((worker) => worker.lives).length, WORKERS));
      await Promise.all(workers.map((worker) => worker.kill('SIGTERM')));
      return [...findings, ...(await account(arena, { enrollments: leads, touches: TOUCHES }))];
    } finally {
      await arena.close();
    }
  },
};

async function signal(folder: string, name: 'SIGINT' | 'SIGQUIT'): Promise<void> {
  const [pid] = (await readFile(path.join(folder, 'postmaster.pid'), 'utf8')).split('\n');
  process.kill(Number(pid), name);
}

const FAULTS: readonly {
  readonly name: string;
  readonly pause: number;
  readonly strike: (arena: Arena, folder: string) => Promise<void>;
}[] = [
  { name: 'stopped for 5 s', pause: 5_000, strike: (_, folder) => signal(folder, 'SIGINT') },
  { name: 'postmaster SIGKILLed', pause: 500, strike: (arena) => arena.server.crash() },
  { name: 'stopped at once (SIGQUIT)', pause: 1_000, strike: (_, folder) => signal(folder, 'SIGQUIT') },
  { name: 'postmaster SIGKILLed again', pause: 500, strike: (arena) => arena.server.crash() },
];
