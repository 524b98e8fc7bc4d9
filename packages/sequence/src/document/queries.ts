import type { Exit } from '../steps/definition/step-definition.ts';
import { nounPhrase } from '../text/noun-phrase.ts';
import { stepDefinition } from '../steps/registry.ts';
import type { ExitName, StepId } from '../model/types.ts';
import type { SequenceDocument, SequenceEdge, SequenceNode } from '../model/document.ts';

export function findNode(document: SequenceDocument, id: StepId): SequenceNode | undefined {
  return document.nodes.find((node) => node.id === id);
}

export function findEdge(document: SequenceDocument, from: StepId, exit: ExitName): SequenceEdge | undefined {
  return document.edges.find((edge) => edge.from === from && edge.exit === exit);
}

/** Exits of a node; empty for an unknown kind or an invalid configuration. */
export function exitsOf(node: SequenceNode): readonly Exit[] {
  const definition = stepDefinition(node.kind);
  if (definition === undefined) return [];
  const config = definition.config.safeParse(node.config);
  return config.success ? definition.exits(config.data) : [];
}

export function firstExit(node: SequenceNode): ExitName | null {
  return exitsOf(node)[0]?.name ?? null;
}

/** Whether an edge may lead into the node. */
export function acceptsEdges(node: SequenceNode): boolean {
  return stepDefinition(node.kind)?.family !== 'entry';
}

/** The name of a node: its label, else its summary. For a missing node: “a deleted step”, in lower case for use inside a sentence. */
export function nodeName(document: SequenceDocument, id: StepId): string {
  const node = findNode(document, id);
  if (node === undefined) return 'a deleted step';
  return node.label ?? summaryOf(node, (other) => nodeSubject(document, other));
}

/** The node as the subject of a sentence: `“Welcome”` by its label, `the email “Hello”` by its summary. */
export function nodeSubject(document: SequenceDocument, id: StepId): string {
  const node = findNode(document, id);
  if (node === undefined) return 'a deleted step';
  // One level deep, so that steps that refer to each other don't recurse.
  return node.label === undefined ? nounPhrase(summaryOf(node, () => 'another step')) : `“${node.label}”`;
}

function summaryOf(node: SequenceNode, name: (id: StepId) => string): string {
  const definition = stepDefinition(node.kind);
  const config = definition?.config.safeParse(node.config);
  if (definition === undefined || config === undefined) return node.kind;
  return config.success ? definition.summary(config.data, name) : definition.title;
}
