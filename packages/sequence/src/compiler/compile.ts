import type { SequenceDocument } from '../model/document.ts';
import type { Ir } from '../model/ir.ts';
import type { Channel } from '../model/types.ts';
import { checkGraph } from './check-graph.ts';
import { checkHours } from './check-hours.ts';
import { checkReactions } from './check-reactions.ts';
import { checkSettings } from './check-settings.ts';
import { checkSteps } from './check-steps.ts';
import { readNodes } from './compiled-node.ts';
import { emit } from './emit.ts';
import { createGraph } from './graph.ts';
import type { Graph } from './graph.ts';
import type { Issue } from './issue.ts';
import { touchesBefore } from './touches-before.ts';

/** Result of compiling a document. */
export interface Compiled {
  /** Null when there is any error. */
  readonly ir: Ir | null;
  /** About the sequence first, then by node id; errors before warnings. */
  readonly issues: readonly Issue[];
}

/**
 * Compiles a canvas document. It never throws: a document that `parseDocument` refuses gives issues, too. The same graph gives the same IR
 * and the same issues for any order of nodes and edges. Positions, labels and notes have no effect.
 */
export function compile(document: SequenceDocument, options: { readonly sequenceId?: string } = {}): Compiled {
  const issues: Issue[] = [];
  const nodes = readNodes(document, issues);
  const graph = createGraph(nodes, document.edges);
  const { entry, reached, issues: flowIssues } = checkGraph(graph);
  issues.push(...flowIssues);
  const sequenceId = options.sequenceId ?? null;
  issues.push(...checkSettings(document.settings, windowedChannels(graph, reached), sequenceId));
  issues.push(...checkHours(graph, reached, document.settings));
  const touches = once(() => touchesBefore(graph, reached));
  issues.push(...checkSteps(graph, reached, document.settings, sequenceId, touches));
  issues.push(...checkReactions(graph, reached, document.settings, touches));
  issues.sort(byPlace);
  const failed = entry === null || issues.some((issue) => issue.severity === 'error');
  return { ir: failed ? null : emit(graph, entry, reached, document.settings), issues };
}

function windowedChannels(graph: Graph, reached: Uint8Array): ReadonlySet<Channel> {
  const channels = new Set<Channel>();
  for (const [index, { node, definition, config }] of graph.nodes.entries()) {
    const touch = reached[index] === 1 && node.disabled !== true ? definition.touch?.(config) : undefined;
    if (touch?.respectsWindow === true) channels.add(touch.channel);
  }
  return channels;
}

/** Computed on first use, because most sequences do not need it. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}

function byPlace(a: Issue, b: Issue): number {
  return compareTexts(a.nodeId ?? '', b.nodeId ?? '') || compareTexts(a.severity, b.severity) || compareTexts(keyOf(a), keyOf(b));
}

function keyOf(issue: Issue): string {
  return `${issue.code} ${issue.exit ?? ''} ${issue.path ?? ''}`;
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
