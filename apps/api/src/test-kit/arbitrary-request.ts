import { DEFAULT_WORKSPACE_ID, newId } from '@touchline/db';
import fc from 'fast-check';
import { arbitraryJson, type JsonSchema, type JsonSource } from './arbitrary-json.ts';
import { HOSTILE } from './hostile-values.ts';
import { placesIn, put } from './places.ts';
import { addressOf, bodiesFor, headersFor, type Operation, queryOf } from './requests.ts';
import type { World } from './world.ts';

interface DocumentedOperation {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema?: JsonSchema }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: JsonSchema }>> };
}

export interface OpenApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentedOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> };
}

export interface FuzzedRequest {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly headers: Record<string, string>;
}

export interface RequestSource {
  readonly operations: readonly Operation[];
  readonly document: OpenApiDocument;
  readonly world: World;
  /** Objects of a workspace that the callers are not in. */
  readonly foreign: World;
  /** Headers that sign someone in. */
  readonly callers: readonly Record<string, string>[];
}

/** Requests to all operations: as documented, as our samples, or with some places replaced. */
export function arbitraryRequest(source: RequestSource): fc.Arbitrary<FuzzedRequest> {
  const documented = new Map(Object.values(source.document.paths).flatMap((path) => Object.values(path).map((of) => [of.operationId, of])));
  const ids = fc.constantFrom(...idsOf(source.world), ...idsOf(source.foreign), newId(), 'no-id');
  const json: JsonSource = { schemas: source.document.components.schemas, ids };
  return fc.oneof(
    ...source.operations.map((operation) => {
      const about = documented.get(operation.id);
      return fc.record({
        id: fc.constant(operation.id),
        method: fc.constant(operation.method),
        path: fc
          .tuple(pathOf(operation, source, ids), queries(about, operation, json))
          .map(([path, query]) => (query === '' ? path : `${path}?${query}`)),
        body: bodies(about, operation, source.world, json),
        headers: headers(operation, source, ids),
      });
    }),
  );
}

const idsOf = (world: World): string[] => Object.values(world).filter((value) => typeof value === 'string');

function pathOf(operation: Operation, { world, foreign }: RequestSource, ids: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const own = fc.constant(addressOf(operation, world));
  if (!operation.path.includes('{')) return own;
  const other = fc.oneof(ids, fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }));
  const filled = other.map((id) => operation.path.replace(/\{[^}]+\}/, () => encodeURIComponent(id.toWellFormed())));
  return fc.oneof({ arbitrary: own, weight: 6 }, { arbitrary: fc.constant(addressOf(operation, foreign)), weight: 2 }, filled);
}

function queries(about: DocumentedOperation | undefined, operation: Operation, json: JsonSource): fc.Arbitrary<string> {
  const named = (about?.parameters ?? []).filter((parameter) => parameter.in === 'query');
  const values = fc.record(Object.fromEntries(named.map(({ name, schema = {} }) => [name, mostly(arbitraryJson(schema, json))])), {
    requiredKeys: [],
  });
  return values.map((chosen) => {
    const pairs = Object.entries(chosen).map(([name, value]) => `${name}=${encodeURIComponent(textOf(value)).slice(0, 4_000)}`);
    return [queryOf(operation).replace('?', ''), ...pairs].filter(Boolean).join('&');
  });
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).toWellFormed();

/** The value, now and then a hostile one. */
const mostly = (value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ arbitrary: value, weight: 9 }, fc.constantFrom(...HOSTILE));

function bodies(about: DocumentedOperation | undefined, operation: Operation, world: World, json: JsonSource): fc.Arbitrary<unknown> {
  const schema = about?.requestBody?.content['application/json']?.schema;
  if (schema === undefined) return fc.constant(undefined);
  const random = arbitraryJson(schema, json);
  const base = fc.oneof({ arbitrary: fc.constant(bodiesFor(world)[operation.id]), weight: 2 }, random);
  const change = fc.tuple(fc.nat(), fc.oneof(fc.constantFrom(...HOSTILE), fc.jsonValue(), json.ids, fc.string({ unit: 'binary' })));
  return fc.tuple(base, fc.array(change, { maxLength: 2 })).map(([value, changes]) => {
    const places = placesIn(value);
    return changes.reduce((changed, [at, replacement]) => put(changed, places[at % places.length] ?? [], replacement), value);
  });
}

function headers(operation: Operation, { callers, world }: RequestSource, ids: fc.Arbitrary<string>): fc.Arbitrary<Record<string, string>> {
  const workspace = fc.oneof({ arbitrary: fc.constant(DEFAULT_WORKSPACE_ID), weight: 12 }, ids);
  const ours: Record<string, string> = headersFor(operation, world);
  const extra = fc.record(
    {
      'idempotency-key': fc.oneof(fc.constantFrom('same', 'other'), fc.string({ unit: 'grapheme-ascii', minLength: 1 })),
      'if-match': fc.constantFrom('"1"', '*', 'W/"1"', '"x"', '99999999999999999999'),
    },
    { requiredKeys: [] },
  );
  return fc
    .tuple(fc.constantFrom(...callers), workspace, fc.oneof({ arbitrary: fc.constant({}), weight: 6 }, extra))
    .map(([caller, id, more]) => ({ ...ours, ...caller, 'touchline-workspace': id, ...more }));
}
