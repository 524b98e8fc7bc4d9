/** A Postgres array literal of values that hold no special character. Whole rows go by `Columns`. */
export function plainArray(values: readonly (string | number | boolean | null)[]): string {
  return `{${values.map((value) => value ?? 'NULL').join(',')}}`;
}
