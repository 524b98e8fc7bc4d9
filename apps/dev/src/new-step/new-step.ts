// `pnpm new:step <kind>`: the two folders of a new step kind, ready to be filled in.
import { mkdir, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { registryLines } from './registry-lines.ts';
import { stepFiles, stepNames } from './step-files.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const names = stepNames(process.argv[2] ?? '');
if (names === null) {
  console.error('pnpm new:step <kind>: lower-case words with dashes between them, such as fax or gift-card.');
  process.exit(1);
}

const { core, canvas } = stepFiles(names);
const folders = [
  [join(root, 'packages/sequence/src/steps', names.kind), core],
  [join(root, 'apps/web/src/editor/steps', names.kind), canvas],
] as const;
for (const [folder] of folders) {
  if (!existsSync(folder)) continue;
  console.error(`${relative(root, folder)} is there already.`);
  process.exit(1);
}
for (const [folder, files] of folders) {
  await mkdir(folder);
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));
  console.log(`${relative(root, folder)}: ${Object.keys(files).join(', ')}`);
}

console.log('\nNow add the kind to the two registries:');
for (const { file, lines } of registryLines(names)) console.log(`  ${file}\n    ${lines.join('\n    ')}`);
console.log('\nThen `pnpm check` tries it with every test that goes through all kinds.');
