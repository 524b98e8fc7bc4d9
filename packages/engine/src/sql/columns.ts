import { type ArrayType, binaryArray } from './binary-array.ts';

type Cell = string | number | boolean | null;

/** Rows for one `unnest`, kept column by column. */
export class Columns<Name extends string> {
  readonly names: readonly Name[];
  readonly #types: Readonly<Record<Name, ArrayType>>;
  /** By column, in the order of `names`. */
  readonly #cells: readonly Cell[][];
  #first = 0;
  length = 0;

  constructor(types: Readonly<Record<Name, ArrayType>>) {
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
      values.push(binaryArray(type, this.#cells[index] ?? []));
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
