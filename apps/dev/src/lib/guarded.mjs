import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Starts a command that ends, with all that it starts, when this process ends in whatever way. */
export function spawnGuarded(command, args, options) {
  const [, output = 'inherit', errors = 'inherit'] = options.stdio ?? [];
  return spawn(process.execPath, [fileURLToPath(new URL('guard.mjs', import.meta.url)), command, ...args], {
    ...options,
    stdio: ['ignore', output, errors, 'ipc'],
  });
}
