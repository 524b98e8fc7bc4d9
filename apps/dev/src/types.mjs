// Type-checks everything. Packages with the same compiler options are checked as one program, so that shared files are read once;
// the core and other pure packages have separate options, without the types of Node and the browser.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
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
let failed = false;
let index = 0;
for (const [options, packages] of programs) {
  index += 1;
  // Files that have not changed since the last run are not checked again.
  const kept = ['--incremental', '--tsBuildInfoFile', join(cache, `${index}.tsbuildinfo`)];
  const project =
    packages.length === 1 ? join(root, packages[0].name) : joined(join(cache, `${index}.json`), JSON.parse(options), packages);
  const result = spawnSync(tsc, ['-p', project, ...kept], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (result.status !== 0) {
    console.error(`types: ${packages.map(({ name }) => name).join(', ')} failed`);
    failed = true;
  }
}
process.exit(failed ? 1 : 0);

/** Settings that several packages share, in a separate file. */
function joined(file, options, packages) {
  const compilerOptions = { ...options, typeRoots: [join(root, 'node_modules', '@types')] };
  const include = packages.flatMap((entry) => entry.include);
  writeFileSync(file, JSON.stringify({ extends: join(root, 'tsconfig.base.json'), compilerOptions, include }));
  return file;
}
