// Type-checks every package on its own settings: the core must compile without Node's or the browser's types.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/install.mjs';

const projects = [];
for (const group of ['packages', 'apps']) {
  for (const name of readdirSync(join(root, group)).sort()) {
    if (existsSync(join(root, group, name, 'tsconfig.json'))) projects.push(join(group, name));
  }
}

const tsc = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'tsc.cmd' : 'tsc');
let failed = 0;
for (const project of projects) {
  const result = spawnSync(tsc, ['-p', project], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (result.status !== 0) {
    console.error(`types: ${project} failed`);
    failed += 1;
  }
}
process.exit(failed === 0 ? 0 : 1);
