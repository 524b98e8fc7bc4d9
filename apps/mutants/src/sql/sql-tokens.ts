export interface SqlToken {
  /** `placeholder`: a `${…}` of the template literal, whose value is not known. */
  readonly type: 'word' | 'text' | 'placeholder' | 'comment' | 'symbol';
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** How many parentheses are open around it. A parenthesis itself counts as outside. */
  readonly depth: number;
}

const PATTERN =
  /(?<comment>--[^\n]*|\/\*[\s\S]*?\*\/)|(?<text>'(?:[^']|'')*'|"(?:[^"]|"")*")|(?<word>[A-Za-z_][\w$]*)|(?<symbol>\$\d+|\d[\w.]*|[^\s\w])/gy;

/**
 * Tokens of a statement inside TypeScript source.
 *
 * @param holes offsets of the `${…}` in it, from the first character to the one after the last
 */
export function sqlTokens(source: string, start: number, end: number, holes: readonly (readonly [number, number])[]): readonly SqlToken[] {
  const tokens: SqlToken[] = [];
  let depth = 0;
  let at = start;
  while (at < end) {
    const hole = holes.find(([from]) => from === at);
    if (hole !== undefined) {
      tokens.push({ type: 'placeholder', text: source.slice(hole[0], hole[1]), start: hole[0], end: hole[1], depth });
      at = hole[1];
      continue;
    }
    if (/\s/.test(source[at]!)) {
      at += 1;
      continue;
    }
    const stop = holes.find(([from]) => from > at)?.[0] ?? end;
    PATTERN.lastIndex = at;
    const match = PATTERN.exec(source);
    const length = match === null ? 1 : Math.min(match[0].length, stop - at);
    const text = source.slice(at, at + length);
    const [type] = Object.entries(match?.groups ?? {}).find(([, value]) => value !== undefined) ?? ['symbol'];
    if (text === ')') depth -= 1;
    tokens.push({ type: type as SqlToken['type'], text, start: at, end: at + length, depth });
    if (text === '(') depth += 1;
    at += length;
  }
  return tokens.filter((token) => token.type !== 'comment');
}
