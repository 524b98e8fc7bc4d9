// Type-checks everything. Packages with the same compiler options are checked as one program, so that shared files are read once;
// the core and other pure packages have separate options, without the types of Node and the browser.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { root } from './lib/install.mjs';

const cache = join(root, 'node_modules', '.cache', 'types');
mkdirSync(cache, { recursive: true });

/** Compiler options as JSON → the packages that have them, as { folder, include }. */
const programs = new Map();
for (const group of ['packages', 'apps']) {
  for (const name of readdirSync(join(root, group)).sort()) {
    const folder = join(root, group, name);
    const file = join(folder, 'tsconfig.json');
    if (!existsSync(file)) continue;
    const { compilerOptions = {}, include } = JSON.parse(readFileSync(file, 'utf8'));
    const key = JSON.stringify(compilerOptions);
    programs.set(key, [...(programs.get(key) ?? []), { name: `${group}/${name}`, include: include.map((path) => join(folder, path)) }]);
  }
}

const tsc = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'tsc.cmd' : 'tsc');
const projects = [...programs].map(([options, packages], index) => ({
  names: packages.map(({ name }) => name).join(', '),
  path: packages.length === 1 ? join(root, packages[0].name) : joined(join(cache, `${index}.json`), JSON.parse(options), packages),
  // Files that have not changed since the last run are not checked again.
  kept: ['--incremental', '--tsBuildInfoFile', join(cache, `${index}.tsbuildinfo`)],
}));
// The largest program bounds the time, so the ones with most packages and the web app start first.
projects.sort((a, b) => weight(b) - weight(a));
const queue = projects.values();
const failures = await Promise.all(Array.from({ length: Math.min(projects.length, availableParallelism()) }, work));
process.exit(failures.some((failed) => failed) ? 1 : 0);

/** Checks programs until none is left. Returns whether one failed. */
async function work() {
  let failed = false;
  for (const { names, path, kept } of queue) {
    // One process per core: `tsconfig.base.json` gives each one checker.
    const child = spawn(tsc, ['-p', path, '--pretty', ...kept], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
      shell: process.platform === 'win32',
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (output += text));
    const [status] = await once(child, 'close');
    process.stdout.write(output);
    if (status === 0) continue;
    console.error(`types: ${names} failed`);
    failed = true;
  }
  return failed;
}

function weight({ names }) {
  return names.split(', ').length + (names === 'apps/web' ? 100 : 0);
}

/** Settings that several packages share, in a separate file. */
function joined(file, options, packages) {
  const compilerOptions = { ...options, typeRoots: [join(root, 'node_modules', '@types')] };
  const include = packages.flatMap((entry) => entry.include);
  writeFileSync(file, JSON.stringify({ extends: join(root, 'tsconfig.base.json'), compilerOptions, include }));
  return file;
}
