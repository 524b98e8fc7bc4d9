import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { account, isDone } from '../lib/account.ts';
import { Arena } from '../lib/arena.ts';
import { emails } from '../lib/cadence.ts';
import { atLeast, atMost, CannotTest, exactly, type Fault, type Finding, reported } from '../lib/fault.ts';
import { until } from '../lib/until.ts';

const run = promisify(execFile);
const TOUCHES = 3;

/** The whole cluster lives on a small disk of memory: rows, indexes and the write-ahead log run out of room together. */
export const diskFull: Fault = {
  name: 'disk-full',
  what: 'the disk of the database fills up in the middle of delivery, and is given room again',
  run: async ({ quick, say }) => {
    const disk = await mkdtemp(path.join(tmpdir(), 'touchline-disk-'));
    await mountMemory(disk, '600m');
    const leads = quick ? 300 : 2_000;
    try {
      const arena = await on(disk, () => Arena.open({ flags: ['max_wal_size=48MB', 'min_wal_size=32MB'] }));
      try {
        const sequenceId = await arena.publish(emails(TOUCHES));
        await arena.enroll(sequenceId, leads);
        const workers = [arena.startWorker(), arena.startWorker()];
        const findings: Finding[] = [];
        for (const share of [0.15, 0.5]) {
          await until('on the way', () => arena.mails > share * leads * TOUCHES, 300_000);
          await fill(disk);
          // Until nothing moves.
          let refused = '';
          const end = performance.now() + 8_000;
          while (performance.now() < end) {
            await arena.enroll(sequenceId, 50).then(
              () => undefined,
              (error: Error) => (refused = error.message),
            );
            await sleep(200);
          }
          const stood = arena.mails;
          findings.push(reported('messages that wait', await arena.number(WAITING).catch(() => 'no answer')));
          await sleep(1_000);
          say(`  full: ${arena.mails - stood} mails in a second; enrolling says: ${refused}`);
          findings.push(reported('error of enrolling on a full disk', refused === '' ? '(found space)' : refused));
          await rm(path.join(disk, 'ballast'), { force: true });
          const mails = arena.mails;
          // The server may have stopped for lack of space for its log. An operator restarts it.
          const restarted = await revive(arena);
          await arena.enroll(sequenceId, 50);
          findings.push(reported('the server', restarted ? 'had stopped' : 'stayed up'));
          findings.push(
            atMost('sending again after space was freed', await until('a new mail', () => arena.mails > mails, 60_000), 5_000, 'ms'),
          );
        }
        await until('everything sent', () => isDone(arena), 600_000);
        findings.push(exactly('worker processes that stayed up', workers.filter((worker) => worker.lives).length, workers.length));
        const warnings = await Promise.all(workers.map((worker) => worker.tell<number>('warnings', true)));
        findings.push(
          atLeast(
            'warnings in the log',
            warnings.reduce((sum, n) => sum + n, 0),
            1,
          ),
        );
        await Promise.all(workers.map((worker) => worker.kill('SIGTERM')));
        const enrollments = await arena.number('SELECT count(*) AS n FROM enrollments');
        return [...findings, ...(await account(arena, { enrollments, touches: TOUCHES }))];
      } finally {
        await arena.close();
      }
    } finally {
      await run('umount', ['-l', disk]).catch(() => undefined);
      await rm(disk, { recursive: true, force: true });
    }
  },
};

const WAITING = `SELECT count(*) AS n FROM messages WHERE status IN ('queued', 'claimed')`;

async function mountMemory(folder: string, size: string): Promise<void> {
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]);
    await chmod(folder, 0o755);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    const why = (error as { stderr?: string }).stderr?.trim() || String(error);
    throw new CannotTest(`A disk of memory needs Linux and root (\`mount -t tmpfs\`). What came back: ${why}`);
  }
}

/** Temporary folders are created on `disk` during the run. */
async function on<T>(disk: string, work: () => Promise<T>): Promise<T> {
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = disk;
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

async function fill(disk: string): Promise<void> {
  const { stdout } = await run('df', ['--output=avail', '-B1', disk]);
  const free = Number(stdout.split('\n')[1]);
  // A little space is left, so that it runs out in the middle of an operation, unless the server was quicker.
  await writeFile(path.join(disk, 'ballast'), Buffer.alloc(Math.max(0, free - 256 * 1024))).catch(() => undefined);
}

async function revive(arena: Arena): Promise<boolean> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const answers = await arena.query('SELECT 1').then(
      () => true,
      () => false,
    );
    if (answers) return false;
    await sleep(500);
  }
  await arena.server.restart();
  return true;
}
