import {
  addNode,
  connect,
  exitsOf,
  findEdge,
  findNode,
  insertOnEdge,
  type SequenceDocument,
  stepDefinition,
  type StepId,
} from '@touchline/sequence';
import { freePlace } from '../layout/free-place.ts';
import { makeRoom } from '../layout/make-room.ts';
import { ESTIMATED_SIZE, GAP, widthFor, type SizeOf } from '../layout/node-size.ts';
import type { AddTarget, Editor } from '../document/editor.ts';

/** Short, valid as a node id, and unlikely to collide when two tabs are merged. */
export function newStepId(): StepId {
  return `n${crypto.randomUUID().replaceAll('-', '').slice(0, 10)}`;
}

/** Adds a step and selects it. Returns its id. */
export function addStep(editor: Editor, kind: string, target: AddTarget, sizeOf: SizeOf): StepId {
  const id = newStepId();
  editor.document.edit((document) => added(document, kind, target, sizeOf, id));
  editor.select([id]);
  editor.justAdded.set(id);
  return id;
}

function added(document: SequenceDocument, kind: string, target: AddTarget, sizeOf: SizeOf, id: StepId): SequenceDocument {
  const definition = stepDefinition(kind);
  const size = { width: widthFor(definition ? definition.exits(definition.defaults()).length : 1), height: ESTIMATED_SIZE.height };
  const sizes: SizeOf = (of) => (of === id ? size : sizeOf(of));
  if (target.type === 'place') {
    return addNode(document, { kind, id, position: freePlace(document, target.position, size, sizeOf) }).document;
  }
  const source = findNode(document, target.from);
  if (source === undefined) return document;
  const next = findEdge(document, target.from, target.exit);
  const onward = next && findNode(document, next.to);
  const wanted = target.position && { x: target.position.x - size.width / 2, y: target.position.y };
  const under = wanted ?? {
    x: exitCenter(document, target, sizeOf) - size.width / 2,
    y: source.position.y + sizeOf(source.id).height + GAP.below,
  };
  if (onward === undefined) {
    const position = freePlace(document, under, size, sizeOf);
    const placed = addNode(document, { kind, id, position }).document;
    const connected = connect(placed, target.from, target.exit, id);
    return connected.ok ? connected.document : placed;
  }
  // Aligned with the next step, so that a straight path stays straight.
  const x = onward.position.x + sizeOf(onward.id).width / 2 - size.width / 2;
  const inserted = insertOnEdge(document, target, { kind, id, position: { x, y: under.y } }).document;
  return makeRoom(inserted, id, sizes);
}

/** The x position of an exit on the canvas. */
export function exitCenter(document: SequenceDocument, target: Extract<AddTarget, { type: 'exit' }>, sizeOf: SizeOf): number {
  const node = findNode(document, target.from)!;
  const exits = exitsOf(node);
  const index = Math.max(
    0,
    exits.findIndex((exit) => exit.name === target.exit),
  );
  const { width } = sizeOf(node.id);
  // Branches spread wider than their ports, or new steps would overlap.
  const spread = exits.length > 1 ? (index - (exits.length - 1) / 2) * (ESTIMATED_SIZE.width + GAP.beside) : 0;
  return node.position.x + width / 2 + spread;
}

/** The target of "Add a step": after the selected step, else after the lowest open exit, else null. */
export function defaultTarget(document: SequenceDocument, selected: StepId | undefined): AddTarget | null {
  const node = selected === undefined ? undefined : findNode(document, selected);
  if (node !== undefined) {
    const exits = exitsOf(node);
    const exit = exits.find(({ name }) => findEdge(document, node.id, name) === undefined) ?? exits[0];
    if (exit !== undefined) return { type: 'exit', from: node.id, exit: exit.name };
  }
  const open = document.nodes
    .flatMap((other) => exitsOf(other).map((exit) => ({ node: other, exit })))
    .filter(({ node: other, exit }) => findEdge(document, other.id, exit.name) === undefined)
    .toSorted((a, b) => b.node.position.y - a.node.position.y)[0];
  return open ? { type: 'exit', from: open.node.id, exit: open.exit.name } : null;
}
