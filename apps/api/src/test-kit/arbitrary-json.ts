import fc from 'fast-check';

/** The part of JSON Schema that our OpenAPI document uses. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
}

export interface JsonSource {
  /** Schemas that `$ref` names. */
  readonly schemas: Readonly<Record<string, JsonSchema>>;
  /** Values of `format: uuid`: ids that exist, and others. */
  readonly ids: fc.Arbitrary<string>;
}

/** Depth from which optional fields are left out, because schemas may contain themselves. */
const DEEP = 5;

/** Values that a schema describes, or almost: rules that zod has and JSON Schema has not are missed on purpose. */
export function arbitraryJson(schema: JsonSchema, source: JsonSource, depth = 0): fc.Arbitrary<unknown> {
  const inner = (part: JsonSchema) => arbitraryJson(part, source, depth + 1);
  if (schema.$ref !== undefined) return inner(source.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {});
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return fc.oneof(...choices.map(inner));
  if (schema.allOf !== undefined)
    return fc.tuple(...schema.allOf.map(inner)).map((parts) => Object.assign({}, ...parts.filter((part) => typeof part === 'object')));
  const types = schema.type === undefined ? [] : [schema.type].flat();
  if (types.length !== 1) return types.length === 0 ? fc.jsonValue() : fc.oneof(...types.map((type) => inner({ ...schema, type })));
  switch (types[0]) {
    case 'object':
      return objects(schema, inner, depth);
    case 'array':
      return fc.array(inner(schema.items ?? {}), { minLength: schema.minItems ?? 0, maxLength: Math.min(schema.maxItems ?? 4, 4) });
    case 'string':
      return strings(schema, source);
    case 'integer':
      return fc.integer({ min: Math.max(schema.minimum ?? -10, -(2 ** 31)), max: Math.min(schema.maximum ?? 1_000, 2 ** 31) });
    case 'number':
      return fc.double({ min: schema.minimum ?? -1_000, max: schema.maximum ?? 1_000, noNaN: true });
    case 'boolean':
      return fc.boolean();
    default:
      return fc.constant(null);
  }
}

function objects(schema: JsonSchema, inner: (part: JsonSchema) => fc.Arbitrary<unknown>, depth: number): fc.Arbitrary<unknown> {
  const required = schema.required ?? [];
  const fields = Object.entries(schema.properties ?? {}).filter(([name]) => depth < DEEP || required.includes(name));
  const named = fc.record(Object.fromEntries(fields.map(([name, field]) => [name, inner(field)])), {
    requiredKeys: required.filter((name) => fields.some(([field]) => field === name)),
  });
  if (typeof schema.additionalProperties !== 'object') return named;
  const others = fc.dictionary(fc.string({ maxLength: 12 }), inner(schema.additionalProperties), { maxKeys: 3 });
  return fc.tuple(others, named).map(([more, own]) => ({ ...more, ...own }));
}

function strings(schema: JsonSchema, { ids }: JsonSource): fc.Arbitrary<string> {
  const { format, minLength = 0, maxLength = 60 } = schema;
  if (format === 'uuid') return ids;
  if (format === 'email') return fc.emailAddress();
  if (format === 'uri') return fc.webUrl();
  if (format === 'date-time')
    return fc.date({ min: new Date('1960-01-01'), max: new Date('2210-01-01'), noInvalidDate: true }).map((at) => at.toISOString());
  const unit = fc.constantFrom('grapheme' as const, 'binary' as const, 'grapheme-ascii' as const);
  return unit.chain((of) => fc.string({ unit: of, minLength, maxLength: Math.max(minLength, Math.min(maxLength, 60)) }));
}
