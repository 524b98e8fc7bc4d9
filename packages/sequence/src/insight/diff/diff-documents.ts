import type { SequenceDocument, SequenceEdge, SequenceNode } from '../../model/document.ts';
import type { ExitName, StepId } from '../../model/types.ts';
import type { FieldChange } from './field-change.ts';
import { fieldChanges } from './field-change.ts';

/** A step that is in both documents but differs. A move on the canvas is not a change of the step. */
export interface NodeChange {
  readonly id: StepId;
  readonly before: SequenceNode;
  readonly after: SequenceNode;
  /** Paths are relative to the node: `config.amount`, `label`, `disabled`, `kind`. */
  readonly fields: readonly FieldChange[];
}

/** The target of an exit, before and after; null: not connected. */
export interface EdgeChange {
  readonly from: StepId;
  readonly exit: ExitName;
  readonly before: StepId | null;
  readonly after: StepId | null;
}

/** The changes of a document, by step instead of by line of JSON. */
export interface DocumentDiff {
  readonly added: readonly SequenceNode[];
  readonly removed: readonly SequenceNode[];
  readonly changed: readonly NodeChange[];
  /** Moved on the canvas, without effect on leads. */
  readonly moved: readonly StepId[];
  readonly edges: readonly EdgeChange[];
  /** Paths are relative to the settings. */
  readonly settings: readonly FieldChange[];
  /** Ids of notes that were added, removed or changed. */
  readonly notes: readonly string[];
  /** Ids of checks that were added, removed or changed. */
  readonly checks: readonly string[];
}

/** Compares two documents by step, edge, setting, note and check. Order does not count. */
export function diffDocuments(before: SequenceDocument, after: SequenceDocument): DocumentDiff {
  const [old, now] = [byId(before.nodes), byId(after.nodes)];
  const both = after.nodes.flatMap((node) => {
    const earlier = old.get(node.id);
    return earlier === undefined ? [] : [{ earlier, node }];
  });
  return {
    added: after.nodes.filter((node) => !old.has(node.id)),
    removed: before.nodes.filter((node) => !now.has(node.id)),
    changed: both
      .map(({ earlier, node }) => ({ id: node.id, before: earlier, after: node, fields: fieldChanges(meaning(earlier), meaning(node)) }))
      .filter(({ fields }) => fields.length > 0),
    moved: both
      .filter(({ earlier, node }) => earlier.position.x !== node.position.x || earlier.position.y !== node.position.y)
      .map(({ node }) => node.id),
    edges: edgeChanges(before.edges, after.edges),
    settings: fieldChanges(before.settings, after.settings),
    notes: itemChanges(before.notes, after.notes),
    checks: itemChanges(before.checks ?? [], after.checks ?? []),
  };
}

/** Whether leads are treated the same, so that only positions and notes differ. */
export function changesBehavior(diff: DocumentDiff): boolean {
  const labelsOnly = diff.changed.every(({ fields }) => fields.every(({ path }) => path === 'label'));
  return diff.added.length + diff.removed.length + diff.edges.length + diff.settings.length > 0 || !labelsOnly;
}

/** Whether two documents are the same. */
export function isEmptyDiff(diff: DocumentDiff): boolean {
  return !changesBehavior(diff) && diff.changed.length + diff.moved.length + diff.notes.length + diff.checks.length === 0;
}

/** A missing `disabled` equals false, and a missing label equals an empty one. */
function meaning(node: SequenceNode): object {
  const { kind, config } = node;
  return { kind, config, ...(node.disabled ? { disabled: true } : {}), ...(node.label ? { label: node.label } : {}) };
}

function edgeChanges(before: readonly SequenceEdge[], after: readonly SequenceEdge[]): readonly EdgeChange[] {
  const [old, now] = [targets(before), targets(after)];
  const exits = [...new Map([...before, ...after].map((edge) => [key(edge), edge])).values()];
  return exits
    .map((edge) => ({ from: edge.from, exit: edge.exit, before: old.get(key(edge)) ?? null, after: now.get(key(edge)) ?? null }))
    .filter((change) => change.before !== change.after);
}

function targets(edges: readonly SequenceEdge[]): ReadonlyMap<string, StepId> {
  return new Map(edges.map((edge) => [key(edge), edge.to]));
}

function key(edge: Pick<SequenceEdge, 'from' | 'exit'>): string {
  return `${edge.from}\n${edge.exit}`;
}

function itemChanges<Item extends { readonly id: string }>(before: readonly Item[], after: readonly Item[]): readonly string[] {
  const [old, now] = [byId(before), byId(after)];
  return [...new Set([...old.keys(), ...now.keys()])].filter((id) => fieldChanges(old.get(id), now.get(id)).length > 0);
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}
