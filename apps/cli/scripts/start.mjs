// `npm start`: works with nothing but Node 20 and npm, then hands over to Node 26.
import { spawn } from 'node:child_process';
import { ensureInstalled, pinnedNode, root } from './lib/install.mjs';

ensureInstalled();

const child = spawn(pinnedNode(), ['apps/cli/src/main.ts', 'up', ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });

// Ctrl-C reaches the child from the terminal by itself; this keeps us alive until it has shut down.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  });
}
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
