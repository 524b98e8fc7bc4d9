// Finds a Chromium for Storybook and browser tests, or installs one. Never lets the tests be skipped for want of it.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pinnedNode, root } from './install.mjs';

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

function runs(path) {
  return existsSync(path) && spawnSync(path, ['--version', '--no-sandbox'], { timeout: 30_000 }).status === 0;
}

function playwrightsOwn() {
  return createRequire(join(root, 'package.json'))('@playwright/test').chromium.executablePath();
}

function debianPackage() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { stdio: ['ignore', 'inherit', 'inherit'], env };
  console.log('Installing Chromium from Debian …');
  spawnSync('apt-get', ['update', '-q'], options);
  return spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-liberation'], options).status === 0;
}

/** @returns {Promise<string>} path of a working Chromium; ends the process with a clear line when there is none */
export async function ensureChromium() {
  const wanted = process.env.TOUCHLINE_CHROMIUM;
  if (wanted) {
    if (runs(wanted)) return wanted;
    console.error(`TOUCHLINE_CHROMIUM is ${wanted}, which does not start. Correct it or unset it.`);
    process.exit(1);
  }
  const own = playwrightsOwn();
  for (const path of [own, ...SYSTEM]) if (runs(path)) return path;

  console.log('No Chromium found: installing the one that Playwright ships …');
  const cli = createRequire(join(root, 'package.json')).resolve('@playwright/test/cli');
  spawnSync(pinnedNode(), [cli, 'install', 'chromium'], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], timeout: 300_000 });
  if (runs(own)) return own;
  if (debianPackage() && runs(SYSTEM[0])) return SYSTEM[0];

  console.error(
    '\nThe browser tests need Chromium and none could be installed. Install one (for example `npx playwright install --with-deps chromium`, ' +
      'or `apt-get install chromium`), or set TOUCHLINE_CHROMIUM to its path, and run `npm test` again.',
  );
  process.exit(1);
}
