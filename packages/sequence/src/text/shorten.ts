import { FIRST_LINE, MERGE_FIELDS } from './merge-fields.ts';

/** The first line, merge fields by their names (`{first name}`), cut after a word where it is long. */
export function shorten(text: string, length = 48): string {
  const line = namedFields(text).trim().split('\n', 1)[0] ?? '';
  if (line.length <= length) return line;
  const cut = line.slice(0, length);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > length / 2 ? space : length)}…`;
}

function namedFields(text: string): string {
  return text.replaceAll(/\{\{-?\s*([\w.]+)[^}]*\}\}/g, (_, path: string) => `{${titleOf(path)}}`);
}

function titleOf(path: string): string {
  return [...MERGE_FIELDS, FIRST_LINE].find((field) => field.path === path)?.title.toLowerCase() ?? path.split('.').at(-1) ?? path;
}
