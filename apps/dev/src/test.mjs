// `npm test`: every check, one stage after the other. `npm test -- unit stories` runs only those stages.
// TOUCHLINE_LONG=1 adds the stages that take long, and so does naming them.
import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { ensureChromium } from './lib/chromium.mjs';
import { ensureInstalled, pinnedNode, root } from './lib/install.mjs';

await ensureInstalled();

const node = pinnedNode();
const bin = (name) => join(root, 'node_modules', '.bin', name);
const vitest = (project) => [bin('vitest'), 'run', '--config', 'packages/testing/vitest.config.ts', '--project', project];

/** Other bugs every day. A day's run can be repeated. */
const today = String(Math.floor(Date.now() / 86_400_000));

/** Name, command, and whether it needs a browser or takes long. Cheap ones first, so that simple mistakes show early. */
const stages = [
  { name: 'types', command: [node, 'apps/dev/src/types.mjs'] },
  { name: 'lint', command: [bin('oxlint'), '--deny-warnings'] },
  { name: 'format', command: [bin('oxfmt'), '--check'] },
  { name: 'unit', command: vitest('unit') },
  { name: 'database', command: vitest('database') },
  { name: 'stories', command: vitest('stories'), browser: true },
  { name: 'build', command: [node, 'apps/cli/src/main.ts', 'build-web'] },
  { name: 'bundle', command: [node, 'apps/web/scripts/first-load.ts'] },
  { name: 'browser', command: [bin('playwright'), 'test', '--config', 'apps/web/e2e/playwright.config.ts'], browser: true },
  { name: 'mutants', command: [node, 'apps/mutants/src/run.ts', '--count', '10', '--seed', today, '--check'], long: true },
];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !stages.some((stage) => stage.name === name));
if (unknown.length > 0) {
  console.error(`There is no stage "${unknown.join('", "')}". The stages are ${stages.map((stage) => stage.name).join(', ')}.`);
  process.exit(1);
}
const long = process.env.TOUCHLINE_LONG !== undefined;
const chosen = stages.filter((stage) => (asked.length === 0 ? long || stage.long !== true : asked.includes(stage.name)));

const env = { ...process.env, PATH: join(root, 'node_modules', '.bin') + delimiter + process.env.PATH };
if (chosen.some((stage) => stage.browser)) env.TOUCHLINE_CHROMIUM = await ensureChromium();

const times = [];
for (const stage of chosen) {
  console.log(`\n── ${stage.name} ${'─'.repeat(Math.max(0, 60 - stage.name.length))}`);
  const started = performance.now();
  const [command, ...args] = stage.command;
  const result = spawnSync(command, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' });
  times.push(`${stage.name} ${((performance.now() - started) / 1000).toFixed(0)} s`);
  if (result.status !== 0) {
    console.error(`\n✗ ${stage.name} failed. (${times.join(' · ')})`);
    process.exit(1);
  }
}
console.log(`\n✓ All of it holds. (${times.join(' · ')})`);
