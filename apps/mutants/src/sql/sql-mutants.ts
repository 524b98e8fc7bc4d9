import { parseSync } from 'vite';
import { type Mutant, mutantId, oneLine } from '../model/mutant.ts';
import { builderChanges } from './builder-changes.ts';
import { type SqlChange, sqlChanges } from './sql-changes.ts';
import { sqlTokens } from './sql-tokens.ts';
import { type Node, walk } from './walk.ts';

/** Words that mark a text as SQL. Sentences of marketers have these in lower case. */
const LOOKS_LIKE_SQL =
  /\b(?:SELECT|UPDATE|INSERT INTO|DELETE FROM|WHERE|FOR UPDATE|FOR SHARE|ON CONFLICT|AND|pg_advisory_xact_lock|pg_try_advisory_xact_lock)\b/;

/** Every SQL mutant of a file: of statements in template literals and strings, and of Kysely's builder. */
export function sqlMutants(file: string, source: string): readonly Mutant[] {
  const { program } = parseSync(file, source, { lang: 'ts' });
  const found: { change: SqlChange | ReturnType<typeof builderChanges>[number]; context: string }[] = [];
  walk(program as unknown as Node, (node) => {
    const statement = statementOf(node, source);
    if (statement !== null) {
      const context = source.slice(statement.start, statement.end);
      const tokens = sqlTokens(source, statement.start, statement.end, statement.holes);
      for (const change of sqlChanges(tokens)) found.push({ change, context });
    }
    for (const change of builderChanges(node, source)) found.push({ change, context: source.slice(node.start, node.end) });
  });
  const seen = new Map<string, number>();
  return found
    .sort((left, right) => left.change.start - right.change.start || left.change.end - right.change.end)
    .map(({ change, context }) => {
      const original = oneLine(source.slice(change.start, change.end));
      const key = [change.kind, oneLine(context), original].join('\0');
      const occurrence = seen.get(key) ?? 0;
      seen.set(key, occurrence + 1);
      const line = source.slice(0, change.start).split('\n').length;
      return { ...change, file, line, original, id: mutantId(file, change.kind, context, original, occurrence) };
    });
}

interface Statement {
  readonly start: number;
  readonly end: number;
  readonly holes: readonly (readonly [number, number])[];
}

function statementOf(node: Node, source: string): Statement | null {
  if (node.type !== 'TemplateLiteral' && !(node.type === 'Literal' && typeof node['value'] === 'string')) return null;
  const text = source.slice(node.start, node.end);
  if (!LOOKS_LIKE_SQL.test(text)) return null;
  const quasis = (node['quasis'] ?? []) as readonly Node[];
  const holes = quasis
    .slice(1)
    .map((quasi, index): [number, number] => [bound(source, quasis[index]!.end, '${'), afterBrace(source, quasi.start)]);
  return { start: node.start + 1, end: node.end - 1, holes };
}

/** Parsers differ in whether a piece of a template includes its delimiters: this finds the delimiter itself. */
function bound(source: string, near: number, delimiter: string): number {
  const at = source.indexOf(delimiter, near - delimiter.length);
  return at === -1 ? near : at;
}

function afterBrace(source: string, near: number): number {
  return source[near - 1] === '}' ? near : source.indexOf('}', near) + 1;
}
