import type { Json } from '../../model/types.ts';

/** One field that differs. `undefined` on a side: the field is missing. */
export interface FieldChange {
  /** A dotted path. List entries with an `id` are named by it, others by index: `variants.a.subject`, `weekdays.0`. */
  readonly path: string;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

/** Every leaf that differs between two JSON values, in the order of the second. */
export function fieldChanges(before: unknown, after: unknown, path = ''): readonly FieldChange[] {
  if (Object.is(before, after)) return [];
  const [left, right] = [children(before), children(after)];
  if (left === null || right === null || left.list !== right.list) {
    return [{ path, before: before as Json | undefined, after: after as Json | undefined }];
  }
  const names = [...new Set([...right.entries.keys(), ...left.entries.keys()])];
  const changes = names.flatMap((name) =>
    fieldChanges(left.entries.get(name), right.entries.get(name), path === '' ? name : `${path}.${name}`),
  );
  if (changes.length > 0 || !left.list) return changes;
  // The same entries in another order, which only named entries can show.
  const sameOrder = [...left.entries.keys()].join('\n') === [...right.entries.keys()].join('\n');
  return sameOrder ? [] : [{ path, before: before as Json, after: after as Json }];
}

interface Children {
  readonly list: boolean;
  readonly entries: ReadonlyMap<string, unknown>;
}

function children(value: unknown): Children | null {
  if (typeof value !== 'object' || value === null) return null;
  if (!Array.isArray(value)) return { list: false, entries: new Map(Object.entries(value)) };
  const ids = value.map((entry: unknown) => (typeof entry === 'object' && entry !== null && 'id' in entry ? String(entry.id) : null));
  const named = ids.every((id) => id !== null) && new Set(ids).size === ids.length;
  return { list: true, entries: new Map(value.map((entry: unknown, index) => [named ? ids[index]! : String(index), entry])) };
}
