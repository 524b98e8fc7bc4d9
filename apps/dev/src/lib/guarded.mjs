import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Starts a command that ends, with all its children, when this process ends for any reason. */
export function spawnGuarded(command, args, options) {
  const [, output = 'inherit', errors = 'inherit'] = options.stdio ?? [];
  return spawn(process.execPath, [fileURLToPath(new URL('guard.mjs', import.meta.url)), command, ...args], {
    ...options,
    stdio: ['ignore', output, errors, 'ipc'],
  });
}
