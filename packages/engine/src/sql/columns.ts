import { instantArray, jsonArray, plainArray, textArray } from './pg-array.ts';

const LITERAL = {
  uuid: plainArray,
  int: plainArray,
  bool: plainArray,
  tid: (values: readonly (string | null)[]) => textArray(values),
  text: textArray,
  /** As `JSON.stringify` gives it. */
  jsonb: jsonArray,
  timestamptz: instantArray,
} as const;

type ColumnType = keyof typeof LITERAL;
type Cell = string | number | boolean | null;

/** Rows for one `unnest`, kept column by column. */
export class Columns<Name extends string> {
  readonly #types: Readonly<Record<Name, ColumnType>>;
  readonly #cells: Record<string, Cell[]> = {};
  length = 0;

  constructor(types: Readonly<Record<Name, ColumnType>>) {
    this.#types = types;
    for (const name of this.names) this.#cells[name] = [];
  }

  get names(): readonly Name[] {
    return Object.keys(this.#types) as Name[];
  }

  add(row: Readonly<Record<Name, Cell>>): void {
    for (const name of this.names) this.#cells[name]?.push(row[name]);
    this.length += 1;
  }

  /** `unnest($1::uuid[], …) AS alias(…)`, and its parameters appended to `values`. */
  unnest(alias: string, values: unknown[]): string {
    const parts = this.names.map((name) => {
      const type = this.#types[name];
      const literal = LITERAL[type] as (cells: readonly Cell[]) => string;
      values.push(literal(this.#cells[name] ?? []));
      return `$${values.length}::${type}[]`;
    });
    return `unnest(${parts.join(', ')}) AS ${alias}(${this.names.join(', ')})`;
  }
}
