import type { Assumed, AssumedChanges } from './assumptions.ts';
import { assumedFor } from './assumptions.ts';
import { FRAMEWORKS } from './framework.ts';

/** Assumptions to change, or problems. */
export type ReadAssumptions =
  | { readonly ok: true; readonly changes: AssumedChanges }
  /** One sentence each. */
  | { readonly ok: false; readonly problems: readonly string[] };

/** Reads values by name, from a file, a link or the command line: `0.35`, `'0.35'` or `'35%'`. */
export function readAssumptions(values: Readonly<Record<string, unknown>>): ReadAssumptions {
  const changes: Record<string, number> = {};
  const problems: string[] = [];
  for (const [name, value] of Object.entries(values)) {
    const assumed = KNOWN.get(name);
    const number = numberOf(value);
    if (assumed === undefined) {
      problems.push(`“${name}” is not an assumption. Use one of ${NAMES}.`);
    } else if (number === null || !fits(assumed, number)) {
      problems.push(`${name}: “${String(value)}” is not a ${assumed.whole ? 'whole number' : 'number'} ${rangeText(assumed)}.`);
    } else changes[name] = number;
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, changes };
}

/** Names of all frameworks, because a link or a file may name another framework than the current one. */
const KNOWN = new Map(FRAMEWORKS.flatMap(assumedFor).map((assumed) => [assumed.name, assumed]));

const NAMES = [...new Set([...KNOWN.keys()].map((name) => name.replace(/^share\..+$/, 'share.<framework>.<number>')))].join(', ');

function fits({ least, most, whole }: Assumed, value: number): boolean {
  return value >= least && value <= most && (!whole || Number.isInteger(value));
}

function rangeText({ least, most, share }: Assumed): string {
  return share ? 'from 0 to 1, or 0% to 100%' : `from ${least} to ${most}`;
}

function numberOf(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  const parts = typeof value === 'string' ? /^\s*(\d+(?:\.\d+)?)\s*(%?)\s*$/.exec(value) : null;
  // 35 % are 0.35, and not 0.35000000000000003.
  return parts === null ? null : parts[2] === '%' ? Number((Number(parts[1]) / 100).toPrecision(12)) : Number(parts[1]);
}

/** `answerRate=0.4,share.fortnight.1=0.3`: short enough for a link. */
export function assumptionsText(changes: AssumedChanges): string {
  return Object.entries(changes)
    .map(([name, value]) => `${name}=${value}`)
    .join(',');
}

/** The inverse of `assumptionsText`. */
export function parseAssumptions(text: string): ReadAssumptions {
  const parts = text.split(',').filter((part) => part.trim() !== '');
  const problems = parts.filter((part) => !part.includes('=')).map((part) => `“${part.trim()}” is not name=value.`);
  if (problems.length > 0) return { ok: false, problems };
  return readAssumptions(
    Object.fromEntries(
      parts.map((part) => {
        const [name = '', ...value] = part.split('=');
        return [name.trim(), value.join('=').trim()];
      }),
    ),
  );
}
