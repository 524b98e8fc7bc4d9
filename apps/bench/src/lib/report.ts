import type { Result } from './benchmark.ts';

const HEAD = ['benchmark', 'ours', 'baseline', 'ratio', 'target', 'spread', ''];

/** A table for people. */
export function table(results: readonly Result[]): string {
  const rows = results.map((result) => [
    result.name,
    `${figure(result.ours)} ${result.unit}`,
    result.baseline === null ? '' : figure(result.baseline),
    result.ratio === null ? '' : figure(result.ratio),
    result.target,
    `${Math.round(result.spread * 100)} %`,
    verdict(result),
  ]);
  const widths = HEAD.map((head, column) => Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  const notes = results.flatMap(({ name, details }) => {
    const parts = Object.entries(details).map(([key, value]) => `${key} ${typeof value === 'number' ? figure(value) : value}`);
    return parts.length === 0 ? [] : [`${name}: ${parts.join(', ')}`];
  });
  return [line(HEAD), ...rows.map(line), ...(notes.length === 0 ? [] : ['', ...notes])].join('\n');
}

/** One line while others are still being measured. */
export function summary(result: Result): string {
  const against = result.ratio === null ? '' : `, ${figure(result.ratio)} × ${figure(result.baseline ?? Number.NaN)}`;
  return `${result.name}: ${figure(result.ours)} ${result.unit}${against}: ${verdict(result)}`;
}

function verdict({ holds, noisy }: Result): string {
  return holds ? 'holds' : noisy ? 'noisy' : 'MISSED';
}

/** Three digits that count; thousands apart. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return '–';
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en-US');
  return String(Number(value.toPrecision(3)));
}
