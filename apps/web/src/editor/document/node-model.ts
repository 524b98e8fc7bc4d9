import {
  type Exit,
  exitsOf,
  type Family,
  type Issue,
  nodeName,
  nodeText,
  type SequenceDocument,
  type SequenceNode,
  stepDefinition,
} from '@touchline/sequence';
import { textFormat } from '../../lib/format/text-format.ts';

/** An exit with its connection. */
export interface ExitModel extends Exit {
  /** The target step; null for an open exit. */
  readonly to: string | null;
}

/** The content of a node, computed once for the canvas, the outline and screen readers. */
export interface NodeModel {
  readonly id: string;
  readonly kind: string;
  readonly family: Family;
  readonly title: string;
  readonly label: string | null;
  readonly sentence: string;
  readonly config: unknown;
  readonly disabled: boolean;
  readonly acceptsEdges: boolean;
  readonly exits: readonly ExitModel[];
  readonly errors: number;
  readonly warnings: number;
  /** The node and its exits as text for screen readers. */
  readonly spoken: string;
}

export type NodeModels = ReadonlyMap<string, NodeModel>;

/**
 * Computes the models of a document. Unchanged models keep their objects, so that an edit of one node does not redraw 500.
 */
export function createNodeModels(): (document: SequenceDocument, issues: readonly Issue[]) => NodeModels {
  let before: NodeModels = new Map();
  return (document, issues) => (before = nodeModels(document, issues, before));
}

function nodeModels(document: SequenceDocument, issues: readonly Issue[], before: NodeModels): NodeModels {
  const targets = new Map(document.edges.map((edge) => [`${edge.from} ${edge.exit}`, edge.to]));
  const issuesOf = Map.groupBy(issues, (issue) => issue.nodeId);
  const models = new Map<string, NodeModel>();
  for (const node of document.nodes) {
    const model = modelOf(document, node, targets, issuesOf.get(node.id) ?? []);
    const old = before.get(node.id);
    models.set(node.id, old && same(old, model) ? old : model);
  }
  return models;
}

function modelOf(
  document: SequenceDocument,
  node: SequenceNode,
  targets: ReadonlyMap<string, string>,
  issues: readonly Issue[],
): NodeModel {
  const definition = stepDefinition(node.kind);
  const exits = exitsOf(node).map((exit) => ({ ...exit, to: targets.get(`${node.id} ${exit.name}`) ?? null }));
  const title = definition?.title ?? node.kind;
  const sentence = nodeText(document, node.id, textFormat).summary ?? 'Unknown step type.';
  const label = node.label ?? null;
  const errors = issues.filter((issue) => issue.severity === 'error').length;
  const exitTexts = exits.map((exit) => `${exit.label}: ${exit.to === null ? 'open' : nodeName(document, exit.to)}`).join('; ');
  const problems = issues.length === 0 ? '' : ` ${issues.length} ${issues.length === 1 ? 'issue' : 'issues'}.`;
  return {
    id: node.id,
    kind: node.kind,
    family: definition?.family ?? 'ending',
    title,
    label,
    sentence,
    config: node.config,
    disabled: node.disabled ?? false,
    acceptsEdges: definition?.family !== 'entry',
    exits,
    errors,
    warnings: issues.length - errors,
    spoken: `${label ?? title}: ${sentence}.${node.disabled ? ' Disabled.' : ''}${exitTexts ? ` Exits: ${exitTexts}.` : ''}${problems}`,
  };
}

function same(a: NodeModel, b: NodeModel): boolean {
  return (
    a.config === b.config &&
    a.spoken === b.spoken &&
    a.errors === b.errors &&
    a.exits.length === b.exits.length &&
    a.exits.every((exit, index) => exit.to === b.exits[index]?.to && exit.name === b.exits[index]?.name)
  );
}
