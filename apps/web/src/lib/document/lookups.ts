import {
  exitsOf as readExits,
  nodeName as readName,
  nodeSubject as readSubject,
  stepDefinition,
  type Exit,
  type SequenceDocument,
  type SequenceNode,
  type StepId,
} from '@touchline/sequence';

/*
 * Caches the core's lookups per node object. Nodes are immutable: after a key press in one of 500 steps, one lookup is computed instead of 500.
 */

const exits = new WeakMap<SequenceNode, readonly Exit[]>();

export function exitsOf(node: SequenceNode): readonly Exit[] {
  let known = exits.get(node);
  if (known === undefined) {
    known = readExits(node);
    exits.set(node, known);
  }
  return known;
}

const indexes = new WeakMap<SequenceDocument['nodes'], ReadonlyMap<StepId, SequenceNode>>();

/** Steps by id. */
export function nodesById({ nodes }: Pick<SequenceDocument, 'nodes'>): ReadonlyMap<StepId, SequenceNode> {
  let index = indexes.get(nodes);
  if (index === undefined) {
    index = new Map(nodes.map((node) => [node.id, node]));
    indexes.set(nodes, index);
  }
  return index;
}

interface Words {
  /** The referenced steps when the text was computed. */
  readonly spokenOf: readonly (SequenceNode | undefined)[];
  readonly name: string;
  readonly subject: string;
  readonly sentence: string | null;
}

const words = new WeakMap<SequenceNode, Words>();

/** Name of a step, its name inside a sentence, and its summary (null for an unknown kind). */
export function wordsFor(document: SequenceDocument, id: StepId): Pick<Words, 'name' | 'subject' | 'sentence'> {
  const index = nodesById(document);
  const node = index.get(id);
  if (node === undefined) return { name: readName(document, id), subject: readSubject(document, id), sentence: null };
  const known = words.get(node);
  const definition = stepDefinition(node.kind);
  const spokenOf = (known ? known.spokenOf.map((other) => other?.id) : referencesOf(node)).map((other) =>
    other === undefined ? undefined : index.get(other),
  );
  if (known && spokenOf.every((other, place) => other === known.spokenOf[place])) return known;
  const config = definition?.config.safeParse(node.config);
  const fresh: Words = {
    spokenOf,
    name: readName(document, id),
    subject: readSubject(document, id),
    sentence:
      definition && config
        ? config.success
          ? definition.summary(config.data, (other) => readSubject(document, other))
          : definition.title
        : null,
  };
  words.set(node, fresh);
  return fresh;
}

export function nodeName(document: SequenceDocument, id: StepId): string {
  return wordsFor(document, id).name;
}

export function nodeSubject(document: SequenceDocument, id: StepId): string {
  return wordsFor(document, id).subject;
}

function referencesOf(node: SequenceNode): readonly StepId[] {
  const definition = stepDefinition(node.kind);
  const config = definition?.config.safeParse(node.config);
  return config?.success ? (definition?.references?.(config.data) ?? []) : [];
}
