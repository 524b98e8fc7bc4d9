import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

type Said = Readonly<Record<string, unknown>>;

/** A process of the test that can be killed at any moment. */
export class Process {
  readonly pid: number;
  readonly #child: ChildProcess;
  readonly #said: Said[] = [];

  constructor(file: string, options: { args?: readonly string[]; env?: NodeJS.ProcessEnv; wrap?: readonly string[] } = {}) {
    const script = fileURLToPath(new URL(`../children/${file}`, import.meta.url));
    const [program = process.execPath, ...args] = [...(options.wrap ?? []), process.execPath, script, ...(options.args ?? [])];
    this.#child = spawn(program, args, {
      env: { PATH: process.env['PATH'], ...options.env },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.pid = this.#child.pid ?? 0;
    this.#child.on('error', () => undefined);
    this.#child.on('message', (said: Said) => this.#said.push(said));
  }

  get lives(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** The latest value of `name` that the process reported, or reports on request. */
  async tell<T>(name: string, ask = false): Promise<T> {
    if (ask) {
      this.#said.length = 0;
      this.#child.send('tell');
    }
    for (;;) {
      const found = this.#said.findLast((said) => name in said);
      if (found !== undefined) return found[name] as T;
      if (!this.lives) throw new Error(`A process ended before it reported ${name}.`);
      await Promise.race([once(this.#child, 'message'), once(this.#child, 'exit')]);
    }
  }

  /** The latest value of `name` that it reported unasked; undefined before the first. */
  latest<T>(name: string): T | undefined {
    return this.#said.findLast((said) => name in said)?.[name] as T | undefined;
  }

  async kill(signal: 'SIGKILL' | 'SIGTERM' = 'SIGKILL'): Promise<void> {
    if (!this.lives) return;
    const gone = once(this.#child, 'exit');
    this.#child.kill(signal);
    await gone;
  }
}
