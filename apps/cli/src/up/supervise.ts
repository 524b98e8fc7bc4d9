import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Supervised {
  stop(): Promise<void>;
}

export interface ProcessSpec {
  readonly name: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** Receives messages of the process over IPC. */
  readonly onMessage?: (message: unknown) => void;
}

/** Time that a process has for a clean end before it is killed. */
const GRACE_MS = 10_000;

/**
 * Keeps one Node process running: restarts it when it ends unexpectedly, at first immediately, then with growing pauses up to 10 s.
 * The IPC channel tells the child when we die, so that a kill -9 leaves no orphan.
 */
export function supervise(spec: ProcessSpec, say: (line: string) => void): Supervised {
  let child: ChildProcess | null = null;
  let stopping = false;
  let failures = 0;

  const loop = async () => {
    while (!stopping) {
      const started = performance.now();
      const current = spawn(process.execPath, spec.args, {
        cwd: spec.cwd,
        env: spec.env,
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
        // Ctrl-C goes to the whole foreground group; ours alone decides the order of the shutdown.
        detached: process.platform !== 'win32',
      });
      child = current;
      if (spec.onMessage !== undefined) current.on('message', spec.onMessage);
      const how = await new Promise<string>((resolve) => {
        current.once('error', (error) => resolve(error.message));
        current.once('exit', (code, signal) => resolve(signal ?? `code ${code}`));
      });
      child = null;
      if (stopping) return;
      failures = performance.now() - started > 30_000 ? 1 : failures + 1;
      const pause = failures === 1 ? 0 : Math.min(10_000, 250 * 2 ** failures);
      say(`The ${spec.name} ended (${how}); starting it again${pause > 0 ? ` in ${(pause / 1000).toFixed(1)} s` : ''}.`);
      await sleep(pause);
    }
  };
  const done = loop();

  return {
    stop: async () => {
      stopping = true;
      child?.kill('SIGTERM');
      const killer = setTimeout(() => child?.kill('SIGKILL'), GRACE_MS);
      await Promise.race([done, sleep(GRACE_MS + 1_000, undefined, { ref: false })]);
      clearTimeout(killer);
    },
  };
}
