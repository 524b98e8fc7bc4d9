import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files by name within their folder. */
export interface Files {
  readonly [name: string]: string;
}

/** A line or two of a shared file. */
export interface Registration {
  readonly file: string;
  /** Added on top. Missing: the entry needs none. */
  readonly head?: string;
  /** Added in front of the first occurrence of `before`. */
  readonly entry: string;
  readonly before: string;
}

/** A new part of the repository: its folders, and the lines that make it known. Paths are relative to the root. */
export interface Scaffold {
  readonly folders: readonly { readonly path: string; readonly files: Files }[];
  readonly registrations: readonly Registration[];
}

/** Writes folders and lines. Nothing is written if a folder exists. */
export function write(
  root: string,
  { folders, registrations }: Scaffold,
): { readonly ok: true } | { readonly ok: false; readonly path: string } {
  const taken = folders.find(({ path }) => existsSync(join(root, path)));
  if (taken !== undefined) return { ok: false, path: taken.path };
  for (const { path, files } of folders) {
    mkdirSync(join(root, path), { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(root, path, name), text);
  }
  for (const registration of registrations) register(root, registration);
  return { ok: true };
}

function register(root: string, { file, head, entry, before }: Registration): void {
  const text = readFileSync(join(root, file), 'utf8');
  const at = text.indexOf(before);
  if (at === -1) throw new Error(`${file} has no “${before.trim()}” to add a line in front of. Add it by hand: ${entry.trim()}`);
  writeFileSync(join(root, file), `${head === undefined ? '' : `${head}\n`}${text.slice(0, at)}${entry}${text.slice(at)}`);
}
