import { stepDefinition } from '../steps/registry.ts';
import type { Exit } from '../steps/definition/step-definition.ts';
import type { SequenceDocument, SequenceEdge, SequenceNode } from '../model/document.ts';
import { rememberValid } from './read-node.ts';
import { documentSchema } from './document-schema.ts';
import { upgradeDocument } from './upgrades/upgrade-document.ts';
import { zodMessage } from '../model/zod-messages.ts';
import { problemsOf } from '../model/problem.ts';
import type { Problem } from '../model/problem.ts';

/** A valid document, or the problems by path. */
export type ParsedDocument =
  | { readonly ok: true; readonly document: SequenceDocument }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Parses an unknown value as a canvas document of this or an earlier version: shape, known kinds, each configuration by its kind, edges between existing nodes and
 * exits. Missing content is allowed, because a draft may be unfinished; `compile` reports it. Defaults of configurations are filled in.
 */
export function parseDocument(input: unknown): ParsedDocument {
  const shape = documentSchema.safeParse(upgradeDocument(input), { error: zodMessage });
  if (!shape.success) return { ok: false, problems: problemsOf(shape.error) };
  const problems: Problem[] = [];
  const exits = new Map<string, readonly Exit[] | null>();
  const nodes = shape.data.nodes.map((node, index) => {
    if (exits.has(node.id)) problems.push({ path: `nodes.${index}.id`, message: `There is another node “${node.id}”.`, nodeId: node.id });
    const read = readNode(node, index, problems);
    exits.set(node.id, read.exits);
    return read.node;
  });
  checkEdges(shape.data.edges, exits, problems);
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, document: { ...shape.data, nodes } };
}

type RawNode = ReturnType<typeof documentSchema.parse>['nodes'][number];

/** The node with its configuration filled in. Its exits are null if they are unknown. */
function readNode(raw: RawNode, index: number, problems: Problem[]): { node: SequenceNode; exits: readonly Exit[] | null } {
  const node: SequenceNode = {
    id: raw.id,
    kind: raw.kind,
    position: raw.position,
    config: raw.config,
    ...(raw.disabled === true ? { disabled: true } : {}),
    ...(raw.label === undefined || raw.label === '' ? {} : { label: raw.label }),
  };
  const definition = stepDefinition(raw.kind);
  if (definition === undefined) {
    problems.push({ path: `nodes.${index}.kind`, message: `There is no step kind “${raw.kind}”.`, nodeId: raw.id });
    return { node, exits: null };
  }
  const config = definition.config.safeParse(raw.config, { error: zodMessage });
  if (!config.success) {
    problems.push(...problemsOf(config.error, ['nodes', index, 'config'], raw.id));
    return { node, exits: null };
  }
  const filled = { ...node, config: config.data };
  const exits = definition.exits(config.data);
  rememberValid(filled, { definition, config: config.data, exits });
  return { node: filled, exits };
}

function checkEdges(edges: readonly SequenceEdge[], exits: ReadonlyMap<string, readonly Exit[] | null>, problems: Problem[]): void {
  const taken = new Set<string>();
  for (const [index, edge] of edges.entries()) {
    const report = (field: string, message: string): void => {
      problems.push({ path: `edges.${index}.${field}`, message, nodeId: edge.from });
    };
    const known = exits.get(edge.from);
    if (known === undefined) report('from', `There is no node “${edge.from}”.`);
    else if (known !== null && !known.some((exit) => exit.name === edge.exit)) report('exit', `“${edge.from}” has no exit “${edge.exit}”.`);
    if (!exits.has(edge.to)) report('to', `There is no node “${edge.to}”.`);
    if (edge.from === edge.to) report('to', 'A step cannot lead to itself.');
    const key = `${edge.from} ${edge.exit}`;
    if (taken.has(key)) report('exit', 'Another edge leaves by the same exit.');
    taken.add(key);
  }
}
