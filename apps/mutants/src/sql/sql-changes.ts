import type { SqlToken } from './sql-tokens.ts';

/** A change of a statement that leaves it valid SQL and makes it do less. Offsets are those of the tokens. */
export interface SqlChange {
  readonly kind: 'drop-condition' | 'drop-value' | 'drop-row-lock' | 'drop-skip-locked' | 'drop-on-conflict' | 'drop-advisory-lock';
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** Words after which a condition of `WHERE`, `ON` or `HAVING` is over, at its own depth. */
const AFTER_CONDITIONS = new Set(
  'and or group order limit offset returning for union intersect except window having on where set then else end when left right inner full cross join with insert'.split(
    ' ',
  ),
);

/** Every change of the kinds above that a statement has, one at a time. */
export function sqlChanges(tokens: readonly SqlToken[]): readonly SqlChange[] {
  return tokens.flatMap((token, index) => changesAt(tokens, token, index)).filter((change) => change.end > change.start);
}

function changesAt(tokens: readonly SqlToken[], token: SqlToken, index: number): readonly SqlChange[] {
  switch (wordOf(token)) {
    case 'and':
      return isOfBetween(tokens, index) ? [] : dropAnd(tokens, index);
    case 'where':
    case 'having':
      return dropFirstCondition(tokens, index);
    case 'in':
      return wordOf(tokens[index + 2]) === 'select' ? [] : dropValues(tokens, index + 1, '(');
    case 'array':
      return dropValues(tokens, index + 1, '[');
    case 'for':
      return dropRowLock(tokens, index);
    case 'skip':
      return wordOf(tokens[index + 1]) === 'locked'
        ? [{ kind: 'drop-skip-locked', start: token.start, end: tokens[index + 1]!.end, replacement: '' }]
        : [];
    case 'on':
      return wordOf(tokens[index + 1]) === 'conflict' ? dropOnConflict(tokens, index) : dropFirstCondition(tokens, index);
    case 'pg_advisory_xact_lock':
    case 'pg_advisory_lock':
      // `least` takes the same arguments without locking, so that the parameters keep their types.
      return [{ kind: 'drop-advisory-lock', start: token.start, end: token.end, replacement: 'least' }];
    case 'pg_try_advisory_xact_lock':
    case 'pg_try_advisory_lock':
      return [{ kind: 'drop-advisory-lock', start: token.start, end: token.end, replacement: '0 <> num_nonnulls' }];
    default:
      return [];
  }
}

function wordOf(token: SqlToken | undefined): string | null {
  return token?.type === 'word' ? token.text.toLowerCase() : null;
}

/** `BETWEEN a AND b` and `PARTITION … ROWS BETWEEN x AND y`: that word joins no conditions. */
function isOfBetween(tokens: readonly SqlToken[], index: number): boolean {
  const { depth } = tokens[index]!;
  for (let at = index - 1; at >= 0; at -= 1) {
    const token = tokens[at]!;
    if (token.depth < depth) return false;
    if (token.depth > depth) continue;
    const word = wordOf(token);
    if (word === 'between') return true;
    if (word === 'and' || word === 'or' || word === 'where' || word === 'on') return false;
  }
  return false;
}

/** Where the condition that begins at a token is over: offset after its last character, null for an empty one. */
function conditionEnd(tokens: readonly SqlToken[], from: number): number | null {
  const depth = tokens[from]?.depth;
  let end: number | null = null;
  let ranges = 0;
  let cases = 0;
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    if (token.depth < depth!) break;
    if (token.depth === depth) {
      const word = wordOf(token);
      if (token.text === ';' || token.text === ',') break;
      if (word === 'between') ranges += 1;
      else if (word === 'and' && ranges > 0) ranges -= 1;
      else if (word === 'case') cases += 1;
      else if (word === 'end' && cases > 0) cases -= 1;
      else if (word !== null && cases === 0 && AFTER_CONDITIONS.has(word)) break;
    }
    end = token.end;
  }
  return end;
}

function dropAnd(tokens: readonly SqlToken[], index: number): readonly SqlChange[] {
  const end = conditionEnd(tokens, index + 1);
  return end === null ? [] : [{ kind: 'drop-condition', start: tokens[index]!.start, end, replacement: '' }];
}

function dropFirstCondition(tokens: readonly SqlToken[], index: number): readonly SqlChange[] {
  const first = tokens[index + 1];
  const end = first === undefined ? null : conditionEnd(tokens, index + 1);
  if (first === undefined || end === null || isEmpty(first, end)) return [];
  return [{ kind: 'drop-condition', start: first.start, end, replacement: 'true' }];
}

/** `ON true`, or a condition that another place of the code writes. */
function isEmpty(first: SqlToken, end: number): boolean {
  return first.end === end && (first.type === 'placeholder' || wordOf(first) === 'true');
}

/** Each value of `IN ('a', 'b')` or `ARRAY['a', 'b']`. A list of one becomes a list that matches nothing. */
function dropValues(tokens: readonly SqlToken[], index: number, bracket: '(' | '['): readonly SqlChange[] {
  if (tokens[index]?.text !== bracket) return [];
  const close = bracket === '(' ? ')' : ']';
  const last = tokens.findIndex((token, at) => at > index && token.text === close);
  const values = tokens.slice(index + 1, last).filter((token) => token.text !== ',');
  if (last === -1 || values.length === 0 || !values.every((token) => token.type === 'text')) return [];
  return values.map((value, at): SqlChange => {
    if (values.length === 1) return { kind: 'drop-value', start: value.start, end: value.end, replacement: `'no such value'` };
    const before = values[at - 1];
    return before === undefined
      ? { kind: 'drop-value', start: value.start, end: values[at + 1]!.start, replacement: '' }
      : { kind: 'drop-value', start: before.end, end: value.end, replacement: '' };
  });
}

const ROW_LOCKS = new Set(['update', 'share', 'no', 'key']);

function dropRowLock(tokens: readonly SqlToken[], index: number): readonly SqlChange[] {
  const next = wordOf(tokens[index + 1]);
  if (next === null || !ROW_LOCKS.has(next)) return [];
  let last = index + 1;
  while (/^(?:no|key|update|share|of|nowait|skip|locked)$/.test(wordOf(tokens[last + 1]) ?? '') || wordOf(tokens[last]) === 'of') last += 1;
  return [{ kind: 'drop-row-lock', start: tokens[index]!.start, end: tokens[last]!.end, replacement: '' }];
}

function dropOnConflict(tokens: readonly SqlToken[], index: number): readonly SqlChange[] {
  const { depth, start } = tokens[index]!;
  let end = start;
  for (const token of tokens.slice(index)) {
    if (token.depth < depth) break;
    if (token.depth === depth && (wordOf(token) === 'returning' || token.text === ';')) break;
    end = token.end;
  }
  return [{ kind: 'drop-on-conflict', start, end, replacement: '' }];
}
