// What a browser loads before it shows the list of sequences, measured on the built app: `npm test` runs this after the build.
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
}

const LIMIT = 300_000;

/** The page, and what `main.tsx` loads at once; the list of sequences is part of it. */
const FIRST = ['index.html', 'src/app/app.tsx'];

/** What only those pay for who open it. */
const LATER = [/rich-text-editor/, /editor-page/, /analysis-page/];

const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(await readFile(new URL('.vite/manifest.json', dist), 'utf8')) as Record<string, Chunk>;

const needed = new Set<string>();
function need(key: string): void {
  const chunk = manifest[key];
  if (chunk === undefined)
    throw new Error(`The build has no “${key}”. If the app begins elsewhere by now, say so in ${import.meta.filename}.`);
  if (needed.has(key)) return;
  needed.add(key);
  for (const other of chunk.imports ?? []) need(other);
}
for (const key of FIRST) need(key);

const sizes = await Promise.all(
  [...needed].map(async (key) => {
    const { file } = manifest[key] ?? { file: '' };
    return { file, bytes: file.endsWith('.js') ? gzipSync(await readFile(new URL(file, dist))).length : 0 };
  }),
);
const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
const tooEarly = sizes.filter(({ file }) => LATER.some((part) => part.test(file)));

console.log(`First load: ${(total / 1000).toFixed(0)} kB of script (gzip), of ${LIMIT / 1000} at most.`);
if (total > LIMIT || tooEarly.length > 0) {
  for (const { file, bytes } of sizes.sort((a, b) => b.bytes - a.bytes).slice(0, 12))
    console.error(`${bytes.toString().padStart(8)}  ${file}`);
  for (const { file } of tooEarly) console.error(`Loaded too early: ${file}`);
  process.exitCode = 1;
}
