import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { type SequenceDocument, parseDocument } from '@touchline/sequence';

/** Invalid input: bad path, bad JSON, not a document. Each line names the file and the place in it. */
export class InputError extends Error {
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.name = 'InputError';
    this.lines = lines;
  }
}

/** Parses a JSON file; `-` reads standard input. */
export async function readJson(file: string): Promise<unknown> {
  let text: string;
  try {
    text = file === '-' ? readFileSync(0, 'utf8') : await readFile(file, 'utf8');
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    throw new InputError([`${file}: ${code === 'ENOENT' ? 'file not found' : `cannot be read (${code})`}`]);
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new InputError([`${file}: is not JSON (${cause instanceof Error ? cause.message : String(cause)})`]);
  }
}

/** Reads a canvas document, as the canvas exports it. */
export async function readDocument(file: string): Promise<SequenceDocument> {
  const parsed = parseDocument(await readJson(file));
  if (parsed.ok) return parsed.document;
  throw new InputError(parsed.problems.map((problem) => `${file}: ${problem.path || '(document)'}: ${problem.message}`));
}
