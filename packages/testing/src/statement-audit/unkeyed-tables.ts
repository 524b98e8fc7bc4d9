import { parseSync } from 'libpg-query';

type Node = Readonly<Record<string, unknown>>;

/** The relations of one query level: alias → table, for tables that belong to workspaces. */
type Level = Map<string, string>;

/** A constant or parameter that the key of a table equals. */
const CONSTANT = '$';
const KEY = 'workspace_id';

/**
 * Tables of workspaces that a statement reads or writes without the key of one workspace: neither compared with a parameter, nor with
 * the key of another source of the statement that is. A condition below `OR` or `NOT` does not count.
 *
 * @param tables names of the tables whose rows belong to workspaces
 * @returns descriptions, such as `leads l`; empty for a statement that keeps to one workspace
 * @throws Error when PostgreSQL's own grammar does not know the statement
 */
export function unkeyedTables(statement: string, tables: ReadonlySet<string>): string[] {
  const { stmts = [] } = parseSync(statement) as { stmts?: readonly { stmt: Node }[] };
  const found: string[] = [];
  for (const { stmt } of stmts) visit(stmt, new Set(), tables, found);
  return found;
}

function visit(value: unknown, names: ReadonlySet<string>, tables: ReadonlySet<string>, found: string[]): void {
  if (Array.isArray(value)) for (const item of value) visit(item, names, tables, found);
  if (!isNode(value)) return;
  for (const [type, inner] of Object.entries(value)) {
    // A set operation nests its sides without their type.
    const isSide = (type === 'larg' || type === 'rarg') && isNode(inner) && 'op' in inner;
    if (isNode(inner) && (isSide || QUERIES.has(type))) visitQuery(type, inner, names, tables, found);
    else visit(inner, names, tables, found);
  }
}

const QUERIES = new Set(['SelectStmt', 'UpdateStmt', 'DeleteStmt', 'InsertStmt', 'MergeStmt', 'selectStmt']);

function visitQuery(type: string, query: Node, outer: ReadonlySet<string>, tables: ReadonlySet<string>, found: string[]): void {
  const names = new Set([...outer, ...namesOf(query)]);
  const level: Level = new Map();
  const equal: [string, string][] = [];
  const relations = [query['fromClause'], query['usingClause'], query['sourceRelation']];
  const target = query['relation'];
  if (isNode(target)) {
    if (type === 'InsertStmt') checkInsert(target, query, tables, found);
    else addRelation(target, level, names, tables);
  }
  for (const item of relations.flat()) collect(item, level, equal, names, tables);
  addConditions(query['whereClause'], level, equal);
  addConditions(query['joinCondition'], level, equal);
  const keyed = connectedTo(level, equal);
  for (const [alias, table] of level) if (!keyed.has(alias)) found.push(alias === table ? table : `${table} ${alias}`);
  for (const [field, inner] of Object.entries(query)) {
    if (field === 'relation') continue;
    visit({ [field]: inner }, names, tables, found);
  }
}

/** Names of common table expressions, which hide tables of the same name. */
function namesOf(query: Node): string[] {
  const { ctes = [] } = (query['withClause'] ?? {}) as { ctes?: readonly Node[] };
  return ctes.flatMap(({ CommonTableExpr: expression }) => (isNode(expression) ? [String(expression['ctename'])] : []));
}

function checkInsert(target: Node, query: Node, tables: ReadonlySet<string>, found: string[]): void {
  const table = String(target['relname']);
  if (target['schemaname'] !== undefined || !tables.has(table)) return;
  const columns = (query['cols'] ?? []) as readonly Node[];
  const isKeyed = columns.some(({ ResTarget: column }) => isNode(column) && column['name'] === KEY);
  if (!isKeyed) found.push(`INSERT INTO ${table}`);
}

function addRelation(range: Node, level: Level, names: ReadonlySet<string>, tables: ReadonlySet<string>): void {
  const table = String(range['relname']);
  // Tables of Graphile Worker have a schema in front.
  if (range['schemaname'] !== undefined || names.has(table) || !tables.has(table)) return;
  const alias = range['alias'];
  level.set(isNode(alias) ? String(alias['aliasname']) : table, table);
}

/** Relations and conditions of an item of FROM. Subqueries are a level of their own. */
function collect(item: unknown, level: Level, equal: [string, string][], names: ReadonlySet<string>, tables: ReadonlySet<string>): void {
  if (!isNode(item)) return;
  const { RangeVar: range, JoinExpr: join } = item;
  if (isNode(range)) addRelation(range, level, names, tables);
  if (!isNode(join)) return;
  collect(join['larg'], level, equal, names, tables);
  collect(join['rarg'], level, equal, names, tables);
  addConditions(join['quals'], level, equal);
}

/** Equalities of keys in a condition that has to hold. */
function addConditions(condition: unknown, level: Level, equal: [string, string][]): void {
  if (!isNode(condition)) return;
  const { BoolExpr: bool, A_Expr: expression, SubLink: link } = condition;
  if (isNode(bool) && bool['boolop'] === 'AND_EXPR') {
    for (const part of bool['args'] as readonly unknown[]) addConditions(part, level, equal);
  }
  if (isNode(link) && link['subLinkType'] === 'ANY_SUBLINK') {
    for (const side of cells(link['testexpr'])) for (const owner of ownersOf(side, level)) equal.push([owner, CONSTANT]);
  }
  if (!isNode(expression) || (expression['kind'] !== 'AEXPR_OP' && expression['kind'] !== 'AEXPR_IN')) return;
  if (nameOf(expression) !== '=') return;
  const left = cells(expression['lexpr']);
  const right = cells(expression['rexpr']);
  for (const [place, side] of left.entries()) {
    for (const one of sourcesOf(side, level)) for (const other of sourcesOf(right[place], level)) equal.push([one, other]);
  }
}

/** The cells of a row, or the value itself. */
function cells(value: unknown): readonly unknown[] {
  if (!isNode(value)) return [];
  const { RowExpr: row } = value;
  return isNode(row) ? (row['args'] as readonly unknown[]) : [value];
}

function sourcesOf(value: unknown, level: Level): readonly string[] {
  const owners = ownersOf(value, level);
  return owners.length > 0 || !isNode(value) || 'ColumnRef' in value ? owners : [CONSTANT];
}

/** The sources whose key a value is: all tables of the level where it is not qualified, as only one of them can be meant. */
function ownersOf(value: unknown, level: Level): readonly string[] {
  if (!isNode(value) || !isNode(value['ColumnRef'])) return [];
  const path = (value['ColumnRef']['fields'] as readonly Node[]).map(({ String: part }) => (isNode(part) ? part['sval'] : '*'));
  if (path.at(-1) !== KEY) return [];
  return path.length > 1 ? [String(path.at(-2))] : [...level.keys()];
}

/** The sources whose key is known: by a constant, or by a source that is checked at its own place. */
function connectedTo(level: Level, equal: readonly (readonly [string, string])[]): ReadonlySet<string> {
  const keyed = new Set([CONSTANT, ...equal.flat().filter((source) => !level.has(source))]);
  for (let before = -1; before !== keyed.size;) {
    before = keyed.size;
    for (const [one, other] of equal) {
      if (keyed.has(one)) keyed.add(other);
      if (keyed.has(other)) keyed.add(one);
    }
  }
  return keyed;
}

function nameOf(expression: Node): string {
  const [name] = expression['name'] as readonly Node[];
  const part = name?.['String'];
  return isNode(part) ? String(part['sval']) : '';
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
