import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A child process that runs a file of `children/`. It sends one message when ready, and answers each message with one. */
export class Child {
  /** The message sent when it was ready. */
  started = '';
  readonly #process: ChildProcess;

  private constructor(process: ChildProcess) {
    this.#process = process;
  }

  static async start(file: string, ...args: readonly string[]): Promise<Child> {
    const process = fork(fileURLToPath(new URL(`../children/${file}`, import.meta.url)), args, {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const child = new Child(process);
    child.started = await child.answer();
    return child;
  }

  async ask(message: string): Promise<string> {
    const answer = this.answer();
    this.#process.send(message);
    return answer;
  }

  answer(): Promise<string> {
    return new Promise((resolve, reject) => {
      const ended = (code: number | null): void => reject(new Error(`A process of the bench ended with code ${code}.`));
      this.#process.once('exit', ended);
      this.#process.once('message', (message) => {
        this.#process.off('exit', ended);
        resolve(String(message));
      });
    });
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    if (this.#process.exitCode === null) {
      this.#process.kill();
      await ended;
    }
  }
}
