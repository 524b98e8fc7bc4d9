import { z } from 'zod';
import { stepDefinition } from '../../steps/registry.ts';
import type { StepId } from '../../model/types.ts';
import type { SequenceDocument, SequenceNode } from '../../model/document.ts';
import { SCHEMA_VERSION } from '../../model/document.ts';
import { edgeSchema, nodeSchema } from '../document-schema.ts';
import { countingIds } from '../node-ids.ts';
import type { NewId } from '../node-ids.ts';
import { parseDocument } from '../parse-document.ts';
import type { Problem } from '../../model/problem.ts';
import { zodMessage } from '../../model/zod-messages.ts';
import { problemsOf } from '../../model/problem.ts';

/** Copied nodes with the edges among them, as JSON for the clipboard. Works across sequences. */
export interface Fragment {
  /** Version of the document that the nodes come from. */
  readonly touchlineFragment: number;
  readonly nodes: readonly SequenceNode[];
  readonly edges: SequenceDocument['edges'];
}

const fragmentSchema = z.strictObject({
  touchlineFragment: z.number().int().min(1).max(SCHEMA_VERSION),
  nodes: z.array(nodeSchema).min(1).max(5_000),
  edges: z.array(edgeSchema).max(50_000),
});

/** The document with the copies and their ids, or why the fragment is refused. */
export type Pasted =
  | { readonly ok: true; readonly document: SequenceDocument; readonly ids: readonly StepId[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Steps and the edges between them, for the clipboard. */
export function copyNodes(document: SequenceDocument, ids: readonly StepId[]): Fragment {
  const chosen = new Set(ids);
  return {
    touchlineFragment: SCHEMA_VERSION,
    nodes: document.nodes.filter((node) => chosen.has(node.id)),
    edges: document.edges.filter((edge) => chosen.has(edge.from) && chosen.has(edge.to)),
  };
}

/**
 * Adds a copied fragment under new ids, its top left corner at `position`. The clipboard may hold anything, so the fragment is checked
 * like a document. References follow the copies. References to other touches stay if the touch exists here, and are dropped otherwise.
 */
export function pasteFragment(
  document: SequenceDocument,
  fragment: unknown,
  position: { readonly x: number; readonly y: number },
  newId: NewId = countingIds(document),
): Pasted {
  const shape = fragmentSchema.safeParse(fragment, { error: zodMessage });
  if (!shape.success) return { ok: false, problems: problemsOf(shape.error) };
  const { touchlineFragment: schemaVersion, nodes: rawNodes, edges } = shape.data;
  const parsed = parseDocument({ schemaVersion, settings: document.settings, nodes: rawNodes, edges, notes: [] });
  if (!parsed.ok) return parsed;

  // A document has one start. A copy of everything would add a second one.
  const hasEntry = document.nodes.some(isEntry);
  const nodes = parsed.document.nodes.filter((node) => !hasEntry || !isEntry(node));
  if (nodes.length === 0) return { ok: true, document, ids: [] };
  const ids = new Map(nodes.map((node) => [node.id, newId()]));
  const here = new Set(document.nodes.map((node) => node.id));
  const rename = (id: StepId): StepId | null => ids.get(id) ?? (here.has(id) ? id : null);
  const left = Math.min(...nodes.map((node) => node.position.x));
  const top = Math.min(...nodes.map((node) => node.position.y));
  const added = nodes.map((node) => ({
    ...node,
    id: ids.get(node.id)!,
    position: { x: node.position.x - left + position.x, y: node.position.y - top + position.y },
    config: stepDefinition(node.kind)?.renameReferences?.(node.config, rename) ?? node.config,
  }));
  const links = edges.flatMap((edge) => {
    const from = ids.get(edge.from);
    const to = ids.get(edge.to);
    return from === undefined || to === undefined ? [] : [{ ...edge, from, to }];
  });
  return {
    ok: true,
    document: { ...document, nodes: [...document.nodes, ...added], edges: [...document.edges, ...links] },
    ids: added.map((node) => node.id),
  };
}

function isEntry(node: SequenceNode): boolean {
  return stepDefinition(node.kind)?.family === 'entry';
}

/** Copies nodes within the document, a little below and to the right. */
export function duplicateNodes(
  document: SequenceDocument,
  ids: readonly StepId[],
  newId: NewId = countingIds(document),
): { readonly document: SequenceDocument; readonly ids: readonly StepId[] } {
  const chosen = new Set(ids);
  const nodes = document.nodes.filter((node) => chosen.has(node.id) && !isEntry(node));
  if (nodes.length === 0) return { document, ids: [] };
  const corner = { x: Math.min(...nodes.map((node) => node.position.x)), y: Math.min(...nodes.map((node) => node.position.y)) };
  const fragment = copyNodes(
    document,
    nodes.map((node) => node.id),
  );
  const pasted = pasteFragment(document, fragment, { x: corner.x + 40, y: corner.y + 40 }, newId);
  return pasted.ok ? pasted : { document, ids: [] };
}
