import { setTimeout as sleep } from 'node:timers/promises';
import { account, isDone } from '../lib/account.ts';
import { Arena } from '../lib/arena.ts';
import { MINUTE, sevenTouches, START, TOUCHES } from '../lib/cadence.ts';
import { atMost, exactly, type Fault, type Finding, reported } from '../lib/fault.ts';
import type { Process } from '../lib/process.ts';
import { letTimePass } from '../lib/table-clock.ts';
import { until } from '../lib/until.ts';

const WORKERS = 3;
/** All workers at once, instead of one. */
const LIGHTS_OUT_EVERY = 10;
const LIMIT = 10_000;

/**
 * Windows, guards and waits are those of a new sequence, on a clock that runs through the weeks in minutes; the mail server, the
 * kills and the times to get going again are real.
 */
export const workersKilled: Fault = {
  name: 'workers-killed',
  what: '10,000 leads through 7 emails, worker processes SIGKILLed at 100 random points',
  run: async ({ quick, say }) => {
    const leads = quick ? 400 : 10_000;
    const kills = quick ? 15 : 100;
    const arena = await Arena.open({ start: START });
    try {
      await arena.enroll(await arena.publish(sevenTouches()), leads);
      const time = letTimePass(arena.database.pool, 2 * MINUTE, (error) => say(String(error)));
      const run = new Run(arena, say);
      run.start();
      // Points of the whole run, by the mails that came before them.
      const points = Array.from({ length: kills }, () => Math.random() * 0.97 * leads * TOUCHES).sort((a, b) => a - b);
      for (const point of points) await run.killAfter(point);
      await until('everything sent', () => isDone(arena), 1_800_000);
      await run.stop();
      await time.stop();
      return [...(await account(arena, { enrollments: leads, touches: TOUCHES })), ...run.findings(kills)];
    } finally {
      await arena.close();
    }
  },
};

class Run {
  readonly #arena: Arena;
  readonly #say: (line: string) => void;
  #workers: Process[] = [];
  /** Milliseconds from a kill to the next mail, and to the end of all claims of the dead. */
  readonly #going: number[] = [];
  readonly #freed: number[] = [];
  readonly #watching = new Set<Promise<void>>();
  #events = 0;
  #killed = 0;

  constructor(arena: Arena, say: (line: string) => void) {
    this.#arena = arena;
    this.#say = say;
  }

  start(): void {
    while (this.#workers.length < WORKERS) this.#workers.push(this.#arena.startWorker());
  }

  async killAfter(mails: number): Promise<void> {
    await until(`${Math.round(mails)} mails`, () => this.#arena.mails >= mails, 600_000);
    await sleep(Math.random() * 50);
    this.#events += 1;
    const all = this.#events % LIGHTS_OUT_EVERY === 0;
    const victims = all ? this.#workers : this.#workers.splice(Math.floor(Math.random() * WORKERS), 1);
    if (all) this.#workers = [];
    const ids = victims.flatMap((victim) => victim.latest<string>('workerId') ?? []);
    const before = this.#arena.mails;
    await Promise.all(victims.map((victim) => victim.kill()));
    this.#killed += victims.length;
    this.start();
    const watching = this.#watch(ids, before).finally(() => this.#watching.delete(watching));
    this.#watching.add(watching);
    if (this.#events % 10 === 0) this.#say(`  ${this.#events} kills, ${this.#arena.mails} mails`);
  }

  async #watch(ids: readonly string[], before: number): Promise<void> {
    const started = performance.now();
    const more = until('a mail', () => this.#arena.mails > before, 60_000);
    await until(
      'claims freed',
      async () => {
        const [row] = await this.#arena.query<{ held: boolean }>(
          `SELECT EXISTS (SELECT 1 FROM messages WHERE status = 'claimed' AND claimed_by = ANY($1)) AS held`,
          [ids],
        );
        return row?.held === false;
      },
      60_000,
    );
    this.#freed.push(performance.now() - started);
    this.#going.push(await more);
  }

  async stop(): Promise<void> {
    await Promise.all(this.#watching);
    await Promise.all(this.#workers.map((worker) => worker.kill('SIGTERM')));
  }

  findings(kills: number): readonly Finding[] {
    const sorted = this.#freed.toSorted((a, b) => a - b);
    return [
      exactly('kills at random points', this.#events, kills),
      reported('processes killed', this.#killed),
      atMost('longest until the next mail', Math.round(Math.max(...this.#going)), LIMIT, 'ms'),
      reported('median until the claims of dead workers are released', `${Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0)} ms`),
      atMost('longest until the claims of the dead are free', Math.round(sorted.at(-1) ?? 0), LIMIT, 'ms'),
    ];
  }
}
