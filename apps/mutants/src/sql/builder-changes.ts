import type { SqlChange } from './sql-changes.ts';
import { isNode, type Node } from './walk.ts';

const KINDS = new Map<string, SqlChange['kind']>(
  Object.entries<SqlChange['kind']>({
    where: 'drop-condition',
    having: 'drop-condition',
    forUpdate: 'drop-row-lock',
    forShare: 'drop-row-lock',
    skipLocked: 'drop-skip-locked',
    onConflict: 'drop-on-conflict',
  }),
);

/** The same changes for calls of Kysely's builder: a whole call, or one value of a list in it. */
export function builderChanges(node: Node, source: string): readonly SqlChange[] {
  if (node.type !== 'CallExpression' || !isNode(node['callee']) || node['callee'].type !== 'MemberExpression') return [];
  const { object, property } = node['callee'] as Node & { readonly object: Node; readonly property: Node };
  const kind = KINDS.get(String(property['name']));
  if (kind === undefined) return [];
  const call: SqlChange = { kind, start: object.end, end: node.end, replacement: '' };
  return [call, ...valuesOf(node, source)];
}

function valuesOf(node: Node, source: string): readonly SqlChange[] {
  const list = (node['arguments'] as readonly Node[]).find((argument) => argument.type === 'ArrayExpression');
  const values = (list?.['elements'] ?? []) as readonly Node[];
  if (values.length < 2 || !values.every((value) => value?.type === 'Literal')) return [];
  return values.map((value, index): SqlChange => {
    const start = index === 0 ? value.start : source.lastIndexOf(',', value.start);
    const end = index === 0 ? values[1]!.start : value.end;
    return { kind: 'drop-value', start, end, replacement: '' };
  });
}
