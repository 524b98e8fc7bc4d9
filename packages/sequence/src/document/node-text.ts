import { PLAIN_FORMAT, type TextFormat } from '../calendar/index.ts';
import type { SequenceDocument, SequenceNode } from '../model/document.ts';
import type { StepId } from '../model/types.ts';
import { stepDefinition } from '../steps/registry.ts';
import { nounPhrase } from '../text/noun-phrase.ts';
import { nodesById } from './queries.ts';
import { validNode } from './read-node.ts';

/** Texts about a step. */
export interface NodeText {
  /** Its label, else its summary. For a missing node: “a deleted step”, in lower case for use inside a sentence. */
  readonly name: string;
  /** The subject of a sentence: `“Welcome”` by its label, `the email “Hello”` by its summary. */
  readonly subject: string;
  /** What it does; null for an unknown kind. */
  readonly summary: string | null;
}

const DELETED: NodeText = { name: 'a deleted step', subject: 'a deleted step', summary: null };

interface Known extends NodeText {
  readonly format: TextFormat;
  /** The referenced steps when the text was written. */
  readonly references: readonly { readonly id: StepId; readonly node: SequenceNode | undefined }[];
}

const texts = new WeakMap<SequenceNode, Known>();

/** Texts about a step. They are kept until the step, or one that its summary mentions, changes. `format` writes times. */
export function nodeText(document: Pick<SequenceDocument, 'nodes'>, id: StepId, format: TextFormat = PLAIN_FORMAT): NodeText {
  const nodes = nodesById(document);
  const node = nodes.get(id);
  if (node === undefined) return DELETED;
  const known = texts.get(node);
  if (known?.format === format && known.references.every((reference) => reference.node === nodes.get(reference.id))) return known;
  const references = new Map<StepId, SequenceNode | undefined>();
  const summary = summaryOf(
    node,
    (other) => {
      const mentioned = nodes.get(other);
      references.set(other, mentioned);
      return mentioned === undefined ? DELETED.subject : subjectOf(mentioned, format);
    },
    format,
  );
  const fresh: Known = {
    name: node.label ?? summary ?? node.kind,
    subject: subjectOf(node, format),
    summary,
    format,
    references: [...references].map(([mentioned, at]) => ({ id: mentioned, node: at })),
  };
  texts.set(node, fresh);
  return fresh;
}

/** See `NodeText`. */
export function nodeName(document: Pick<SequenceDocument, 'nodes'>, id: StepId, format?: TextFormat): string {
  return nodeText(document, id, format).name;
}

/** See `NodeText`. */
export function nodeSubject(document: Pick<SequenceDocument, 'nodes'>, id: StepId, format?: TextFormat): string {
  return nodeText(document, id, format).subject;
}

/** One level deep, so that steps that refer to each other don't recurse. */
function subjectOf(node: SequenceNode, format: TextFormat): string {
  return node.label === undefined ? nounPhrase(summaryOf(node, () => 'another step', format) ?? node.kind) : `“${node.label}”`;
}

function summaryOf(node: SequenceNode, name: (id: StepId) => string, format: TextFormat): string | null {
  const valid = validNode(node);
  return valid === null ? (stepDefinition(node.kind)?.title ?? null) : valid.definition.summary(valid.config, name, format);
}
