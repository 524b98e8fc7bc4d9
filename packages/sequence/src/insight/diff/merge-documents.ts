import { configProblems } from '../../document/read-node.ts';
import type { Check } from '../../model/regression.ts';
import type { CanvasNote, SequenceDocument, SequenceEdge, SequenceNode } from '../../model/document.ts';
import type { Json } from '../../model/types.ts';
import { fieldChanges } from './field-change.ts';
import { commonOrder, isNamedList, joinedOrder, type Named } from './named-list.ts';

/** Two people changed the same thing differently. The merged document has the decided value. */
export interface MergeConflict {
  readonly nodeId: string | null;
  /** `config.amount`, `position`, `exit:yes` (its target), `settings.timeZone`, or `''` for a step that one side deleted and the other changed. */
  readonly path: string;
  readonly base: Json | undefined;
  readonly mine: Json | undefined;
  readonly theirs: Json | undefined;
}

/** The side that wins a conflict; undefined: undecided, then `mine` wins and deleted steps are kept. */
export type Decide = (place: Pick<MergeConflict, 'nodeId' | 'path'>) => 'mine' | 'theirs' | undefined;

/** The merged document. In conflicts it has the side of `mine`. */
export interface Merge {
  readonly document: SequenceDocument;
  readonly conflicts: readonly MergeConflict[];
}

/**
 * Three-way merge by step, exit, setting and variant: a change of one side is taken from that side. A step that one side deleted and the
 * other changed is kept and reported, unless decided otherwise. Edges with a missing end are dropped.
 */
export function mergeDocuments(
  base: SequenceDocument,
  mine: SequenceDocument,
  theirs: SequenceDocument,
  decide: Decide = () => undefined,
): Merge {
  const conflicts = new Conflicts(decide);
  const nodes = mergeItems<SequenceNode>(base.nodes, mine.nodes, theirs.nodes, mergeNode, conflicts);
  const notes = mergeItems<CanvasNote>(base.notes, mine.notes, theirs.notes, mergeNote, conflicts);
  const settings = mergeValue({ nodeId: null, path: 'settings' }, base.settings, mine.settings, theirs.settings, conflicts);
  const edges = mergeEdges(base.edges, mine.edges, theirs.edges, conflicts);
  const checks = mergeItems<Check>(base.checks ?? [], mine.checks ?? [], theirs.checks ?? [], mergeCheck, conflicts);
  const alive = new Set(nodes.map((node) => node.id));
  const required = pick(
    { nodeId: null, path: 'checksRequired' },
    base.checksRequired,
    mine.checksRequired,
    theirs.checksRequired,
    conflicts,
  );
  const { checks: _mine, checksRequired: _required, ...rest } = mine;
  const document = {
    ...rest,
    ...(required === undefined ? {} : { checksRequired: required }),
    nodes,
    notes,
    settings,
    edges: edges.filter(({ from, to }) => alive.has(from) && alive.has(to)),
  };
  return { document: checks.length === 0 ? document : { ...document, checks }, conflicts: conflicts.found };
}

/** The conflicts found so far, and their decisions. */
class Conflicts {
  readonly found: MergeConflict[] = [];
  readonly #decide: Decide;

  constructor(decide: Decide) {
    this.#decide = decide;
  }

  add({ nodeId, path }: Place, base: unknown, mine: unknown, theirs: unknown): 'mine' | 'theirs' | undefined {
    this.found.push({ nodeId, path, base: json(base), mine: json(mine), theirs: json(theirs) });
    return this.#decide({ nodeId, path });
  }
}

interface Place {
  readonly nodeId: string | null;
  readonly path: string;
}

const mergeNode: MergeItem<SequenceNode> = (id, before, mine, theirs, conflicts) => {
  const base = before ?? mine;
  // Another kind has another shape of configuration, so their fields must not be mixed.
  if (mine.kind !== theirs.kind) {
    if (mine.kind === base.kind) return theirs;
    if (theirs.kind === base.kind) return mine;
  }
  const merged = mergeValue({ nodeId: id, path: '' }, base, mine, theirs, conflicts);
  if (configProblems(merged).length === 0) return merged;
  // Both sides changed the mode, so their fields must not be mixed.
  const side = conflicts.add({ nodeId: id, path: 'config' }, base.config, mine.config, theirs.config);
  return { ...merged, config: side === 'theirs' ? theirs.config : mine.config };
};

const mergeNote: MergeItem<CanvasNote> = (id, base, mine, theirs, conflicts) =>
  mergeValue({ nodeId: null, path: `note:${id}` }, base ?? mine, mine, theirs, conflicts);

/** The parts of a check belong together, so one side's whole check is taken. */
const mergeCheck: MergeItem<Check> = (id, base, mine, theirs, conflicts) =>
  pick({ nodeId: null, path: `check:${id}` }, base ?? mine, mine, theirs, conflicts);

/** `base` is missing if both sides added it. */
type MergeItem<Item> = (id: string, base: Item | undefined, mine: Item, theirs: Item, conflicts: Conflicts) => Item;

interface ItemPlaces {
  readonly order: readonly string[];
  readonly at: (id: string) => Place;
}

function mergeItems<Item extends Named>(
  base: readonly Item[],
  mine: readonly Item[],
  theirs: readonly Item[],
  merge: MergeItem<Item>,
  conflicts: Conflicts,
  { order, at }: ItemPlaces = { order: [...new Set([...mine, ...theirs].map(({ id }) => id))], at: (id) => ({ nodeId: id, path: '' }) },
): readonly Item[] {
  const [inBase, inMine, inTheirs] = [base, mine, theirs].map((items) => new Map(items.map((item) => [item.id, item])));
  return order.flatMap((id) => {
    const [old, ours, others] = [inBase?.get(id), inMine?.get(id), inTheirs?.get(id)];
    if (ours !== undefined && others !== undefined) return [merge(id, old, ours, others, conflicts)];
    const left = ours ?? others;
    if (old === undefined || left === undefined) return left === undefined ? [] : [left];
    if (same(old, left)) return [];
    const side = conflicts.add(at(id), old, ours, others);
    const kept = side === 'theirs' ? others : side === 'mine' ? ours : left;
    return kept === undefined ? [] : [kept];
  });
}

function mergeEdges(
  base: readonly SequenceEdge[],
  mine: readonly SequenceEdge[],
  theirs: readonly SequenceEdge[],
  conflicts: Conflicts,
): readonly SequenceEdge[] {
  const key = (edge: SequenceEdge): string => `${edge.from}\n${edge.exit}`;
  const targets = (edges: readonly SequenceEdge[]) => new Map(edges.map((edge) => [key(edge), edge.to]));
  const [old, ours, others] = [targets(base), targets(mine), targets(theirs)];
  const all = new Map([...mine, ...theirs].map((edge) => [key(edge), edge]));
  return [...all].flatMap(([name, { from, exit }]) => {
    const to = pick({ nodeId: from, path: `exit:${exit}` }, old.get(name), ours.get(name), others.get(name), conflicts);
    return to === undefined ? [] : [{ from, exit, to }];
  });
}

/**
 * Objects are merged field by field, and lists whose entries have ids (variants, arms, rules) entry by entry. Other lists and plain values are
 * taken whole from the side that changed them.
 */
function mergeValue<Value>(place: Place, base: Value | undefined, mine: Value, theirs: Value, conflicts: Conflicts): Value {
  if (isNamedList(base) && isNamedList(mine) && isNamedList(theirs)) return mergeNamed(place, base, mine, theirs, conflicts) as Value;
  if (!isObject(base) || !isObject(mine) || !isObject(theirs)) return pick(place, base, mine, theirs, conflicts);
  const entries = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])].flatMap((name) => {
    const path = place.path === '' ? name : `${place.path}.${name}`;
    const value = mergeValue({ nodeId: place.nodeId, path }, base[name], mine[name], theirs[name], conflicts);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(entries) as Value;
}

function mergeNamed(
  place: Place,
  base: readonly Named[],
  mine: readonly Named[],
  theirs: readonly Named[],
  conflicts: Conflicts,
): readonly Named[] {
  const [old, ours, others] = [base, mine, theirs].map((list) => commonOrder(list, [base, mine, theirs]));
  // The order matters, because the first matching rule decides.
  const order = pick(place, old, ours, others, conflicts) === ours ? joinedOrder(mine, theirs) : joinedOrder(theirs, mine);
  const at = (id: string): Place => ({ nodeId: place.nodeId, path: `${place.path}.${id}` });
  // If both sides added a variant B, there is no base, and one of the two is taken.
  const merge: MergeItem<Named> = (id, before, here, there) => mergeValue(at(id), before, here, there, conflicts) as Named;
  return mergeItems(base, mine, theirs, merge, conflicts, { order, at });
}

function pick<Value>(place: Place, base: Value | undefined, mine: Value, theirs: Value, conflicts: Conflicts): Value {
  if (same(mine, theirs) || same(base, theirs)) return mine;
  if (same(base, mine)) return theirs;
  return conflicts.add(place, base, mine, theirs) === 'theirs' ? theirs : mine;
}

function same(left: unknown, right: unknown): boolean {
  return fieldChanges(left, right).length === 0;
}

function isObject(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function json(value: unknown): Json | undefined {
  return value as Json | undefined;
}
