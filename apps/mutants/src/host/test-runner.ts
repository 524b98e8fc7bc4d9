import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { HostAnswer, HostProgress, HostTask } from './messages.ts';

const HOST = fileURLToPath(new URL('test-host.ts', import.meta.url));

export type RunOutcome = HostAnswer | 'timed-out';

/** Runs test files of one copy of the tree in a process that stays alive between runs, and replaces it when a run hangs. */
export class TestRunner {
  readonly #folder: string;
  readonly #projects: readonly string[];
  readonly #env: NodeJS.ProcessEnv;
  #host: Promise<ChildProcess> | null = null;
  #process: ChildProcess | null = null;
  /** Files of the last task, which may have been restored since. */
  #before: readonly string[] = [];

  constructor(folder: string, projects: readonly string[], env: NodeJS.ProcessEnv) {
    this.#folder = folder;
    this.#projects = projects;
    this.#env = env;
  }

  /** @param limit milliseconds that a file may take; a bug that makes the tests hang is a bug that they found */
  async run(task: HostTask, limit: (file: string) => number): Promise<RunOutcome> {
    const host = await (this.#host ??= this.#start());
    const answer = Promise.withResolvers<RunOutcome>();
    const restart = (file: string): NodeJS.Timeout => setTimeout(() => answer.resolve('timed-out'), limit(file));
    let timer = restart(task.files[0] ?? '');
    const onMessage = (message: HostAnswer | HostProgress): void => {
      clearTimeout(timer);
      if ('at' in message) timer = restart(message.at);
      else answer.resolve(message);
    };
    const onExit = (): void => answer.resolve({ failed: 'the process of the tests ended' });
    host.on('message', onMessage).once('exit', onExit);
    host.send({ ...task, changed: [...new Set([...this.#before, ...task.changed])] });
    this.#before = task.changed;
    const outcome = await answer.promise;
    clearTimeout(timer);
    host.off('message', onMessage).off('exit', onExit);
    if (outcome === 'timed-out' || host.exitCode !== null || host.signalCode !== null) await this.stop();
    return outcome;
  }

  async stop(): Promise<void> {
    const host = this.#process;
    this.#host = null;
    this.#process = null;
    if (host?.pid === undefined || host.exitCode !== null || host.signalCode !== null) return;
    const ended = once(host, 'exit');
    // The whole group: vitest's own workers too.
    process.kill(-host.pid, 'SIGKILL');
    await ended;
  }

  async #start(): Promise<ChildProcess> {
    const host = fork(HOST, [this.#folder, ...this.#projects], {
      cwd: this.#folder,
      env: this.#env,
      detached: true,
      stdio: ['ignore', 'ignore', process.env['TOUCHLINE_MUTANTS_LOG'] === undefined ? 'ignore' : 'inherit', 'ipc'],
    });
    this.#process = host;
    await once(host, 'message');
    return host;
  }
}
