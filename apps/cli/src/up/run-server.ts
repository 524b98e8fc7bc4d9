import { type ChildProcess, spawn } from 'node:child_process';
import { openSync, closeSync } from 'node:fs';

/**
 * Runs the server until it ends or the pipe of standard input is closed, which happens whenever this process dies.
 * First a smart shutdown, in which API and workers finish. After ten seconds a fast one cuts off the rest.
 */
const SCRIPT = `
trap : TERM
"$@" </dev/null 3<&- &
server=$!
( cat >/dev/null; kill -TERM $server; sleep 10; kill -INT $server ) 2>/dev/null <&3 &
wait $server
code=$?
kill -TERM 0
exit $code`;

export interface ServerProcess {
  readonly program: string;
  readonly args: readonly string[];
  readonly logFile: string;
  readonly owner: { readonly uid?: number; readonly gid?: number };
  readonly cwd: string;
}

/** Starts PostgreSQL as a process that does not outlive ours. Needs a POSIX shell. */
export function runServer({ program, args, logFile, owner, cwd }: ServerProcess): ChildProcess {
  const log = openSync(logFile, 'a');
  const child = spawn('/bin/sh', ['-c', SCRIPT, 'touchline-postgres', program, ...args], {
    ...owner,
    cwd,
    env: { ...process.env, LC_ALL: 'C' },
    // A separate session: Ctrl-C goes to the whole foreground group, and this process alone decides the order of the shutdown.
    detached: true,
    stdio: ['ignore', log, log, 'pipe'],
  });
  closeSync(log);
  child.on('error', () => undefined);
  // `pg_ctl` stops it. Until then it must not keep us alive.
  child.unref();
  (child.stdio[3] as unknown as { unref?: () => void } | null)?.unref?.();
  return child;
}
