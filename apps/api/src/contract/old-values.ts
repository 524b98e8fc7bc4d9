import { z } from '@hono/zod-openapi';

/**
 * An enum that still accepts the values it had in the release before, for callers that have not changed yet. Answers have the new values
 * only, and so has the OpenAPI document.
 */
export function withOldValues<const Values extends readonly [string, ...string[]]>(
  values: Values,
  old: Readonly<Record<string, Values[number]>>,
) {
  return z
    .preprocess((value: Values[number]) => (typeof value === 'string' && Object.hasOwn(old, value) ? old[value] : value), z.enum(values))
    .openapi({ type: 'string', enum: [...values] });
}
