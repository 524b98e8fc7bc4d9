import { instantArray, jsonArray, plainArray, textArray } from './pg-array.ts';

const LITERAL = {
  uuid: plainArray,
  int: plainArray,
  bool: plainArray,
  tid: (values: readonly (string | null)[]) => textArray(values),
  text: textArray,
  /** As `JSON.stringify` gives it. */
  json: jsonArray,
  jsonb: jsonArray,
  timestamptz: instantArray,
} as const;

type ColumnType = keyof typeof LITERAL;
type Cell = string | number | boolean | null;

/** Rows for one `unnest`, kept column by column. */
export class Columns<Name extends string> {
  readonly names: readonly Name[];
  readonly #types: Readonly<Record<Name, ColumnType>>;
  /** By column, in the order of `names`. */
  readonly #cells: readonly Cell[][];
  #first = 0;
  length = 0;

  constructor(types: Readonly<Record<Name, ColumnType>>) {
    this.#types = types;
    this.names = Object.keys(types) as Name[];
    this.#cells = this.names.map(() => []);
  }

  add(row: Readonly<Record<Name, Cell>>): void {
    for (const [index, cells] of this.#cells.entries()) cells.push(row[this.names[index] as Name]);
    this.length += 1;
  }

  /** `unnest($1::uuid[], …) AS alias(…)`, and its parameters appended to `values`. */
  unnest(alias: string, values: unknown[]): string {
    this.#first = values.length + 1;
    const parts = this.names.map((name, index) => {
      const type = this.#types[name];
      const literal = LITERAL[type] as (cells: readonly Cell[]) => string;
      values.push(literal(this.#cells[index] ?? []));
      return `$${values.length}::${type}[]`;
    });
    return `unnest(${parts.join(', ')}) AS ${alias}(${this.names.join(', ')})`;
  }

  /**
   * After `unnest`, in the same statement: the cell in a row that another table's rows refer to by its place, from 1. So what many
   * rows have in common is sent once. For types of fixed length, which Postgres finds without walking through the array.
   */
  cell(name: Name, place: string): string {
    return `($${this.#first + this.names.indexOf(name)}::${this.#types[name]}[])[${place}]`;
  }
}
