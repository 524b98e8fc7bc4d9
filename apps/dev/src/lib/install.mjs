// Runs on the machine's own Node (20 or newer), before the installation: built-in modules only.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lockWhenFree } from './file-lock.mjs';
import { spawnGuarded } from './guarded.mjs';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', '..');

/** Pinned here and not in package.json: a `packageManager` field makes pnpm fetch builds of itself for every platform. */
const PNPM = 'pnpm@12.21.0';

const stampFile = join(root, 'node_modules', '.touchline-install');

/** Changes whenever an install could give another result. */
function installStamp() {
  const hash = createHash('sha256').update(process.platform + process.arch);
  const manifests = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml'];
  for (const group of ['apps', 'packages']) {
    for (const name of readdirSync(join(root, group)).sort()) {
      const manifest = join(group, name, 'package.json');
      if (existsSync(join(root, manifest))) manifests.push(manifest);
    }
  }
  for (const manifest of manifests) hash.update(manifest).update(readFileSync(join(root, manifest)));
  return hash.digest('hex');
}

/** Node 26 as installed from the npm package `node`: native Temporal, and TypeScript without a build. */
export function pinnedNode() {
  return join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/** Not in `node_modules`, which an installation may replace. */
const lockFile = join(root, '.install.lock');

function isInstalled() {
  const installed = existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : '';
  return installed === installStamp() && existsSync(pinnedNode());
}

/** Installs the dependencies of the lockfile unless they are there already. Ends the process with a clear line on failure. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  const lock = await lockWhenFree(lockFile, ({ pid }) => console.error(`Process ${pid} is installing the dependencies; waiting for it …`));
  try {
    if (!isInstalled()) await install();
  } finally {
    lock.release();
  }
}

async function install() {
  const stamp = installStamp();
  // All on standard error, because a program may read the command's standard output.
  console.error('Installing dependencies (once; later starts skip this) …');
  const child = spawnGuarded('npx', ['--yes', PNPM, 'install', '--frozen-lockfile', '--reporter=append-only'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: {
      ...process.env,
      // Without a terminal pnpm would otherwise ask before it replaces an older node_modules.
      CI: 'true',
      // Other packages' install scripts use features that Node deprecates. The user cannot fix that, so the warnings are hidden.
      NODE_OPTIONS: [process.env.NODE_OPTIONS, '--no-deprecation'].filter(Boolean).join(' '),
    },
  });
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0 || !existsSync(pinnedNode())) {
    console.error('\nThe dependencies could not be installed. Check the connection to the npm registry and run the command again.');
    process.exit(1);
  }
  writeFileSync(stampFile, stamp);
}
