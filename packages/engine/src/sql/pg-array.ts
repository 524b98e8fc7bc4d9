/**
 * Postgres array literals by hand: pg's own serialiser takes longer than the interpreter does for a batch (measured, see
 * docs/adr). Values that cannot hold a special character go in as they are.
 */
export function plainArray(values: readonly (string | number | boolean | null)[]): string {
  return `{${values.map((value) => value ?? 'NULL').join(',')}}`;
}

/** Of any text, JSON included. */
export function textArray(values: readonly (string | null)[]): string {
  return `{${values.map((value) => (value === null ? 'NULL' : `"${value.replaceAll(/["\\]/g, String.raw`\$&`)}"`)).join(',')}}`;
}

/** Of instants in milliseconds, as timestamptz. */
export function instantArray(values: readonly (number | null)[]): string {
  return `{${values.map((value) => (value === null ? 'NULL' : new Date(value).toISOString())).join(',')}}`;
}
