import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, pinnedNode, root } from './install.mjs';

/**
 * Runs the command line on the Node 26 of the dev dependencies, whatever Node runs us, and ends with its exit code. The command receives
 * by the IPC channel when we die, so that it ends as well.
 */
export async function runTouchline(args) {
  await ensureInstalled();
  const child = spawn(pinnedNode(), [join(root, 'apps', 'cli', 'src', 'main.ts'), ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });

  // Ctrl-C reaches the child from the terminal; this keeps us alive until it has shut down.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}
