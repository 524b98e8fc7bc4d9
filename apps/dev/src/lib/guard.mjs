// Runs a command, and ends it with all that it started when the process that asked for it is gone: see guarded.mjs.
import { spawn } from 'node:child_process';

const GRACE_MS = 3_000;
const [command, ...args] = process.argv.slice(2);
const isWindows = process.platform === 'win32';
const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], detached: !isWindows, shell: isWindows });

/** The whole group: a package manager is several processes. */
function end(signal) {
  try {
    process.kill(isWindows ? child.pid : -child.pid, signal);
  } catch {
    // It has ended.
  }
}

function endAll() {
  end('SIGTERM');
  setTimeout(() => {
    end('SIGKILL');
    process.exit(1);
  }, GRACE_MS);
}

child.once('error', (error) => {
  console.error(error.message);
  process.exit(127);
});
child.once('exit', (code, signal) => {
  if (signal !== null || process.connected === false) end('SIGKILL');
  process.exit(code ?? 1);
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(signal));
process.once('disconnect', endAll);
// It may have gone before we listened.
if (process.connected === false) endAll();
