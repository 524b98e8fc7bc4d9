import { validNode } from '../../document/read-node.ts';
import type { SequenceNode } from '../../model/document.ts';
import type { Pace } from '../../steps/definition/step-definition.ts';

/** The pace of a node, in days; null if it has none or the compiler refuses it. */
export function paceOf(node: SequenceNode): Pace | null {
  const valid = validNode(node);
  return valid?.definition.pace?.read(valid.config) ?? null;
}

export function withPace(node: SequenceNode, days: number): SequenceNode {
  const valid = validNode(node);
  const pace = valid?.definition.pace;
  if (valid === null || pace === undefined) return node;
  // Replaced only if it changes, so that a document that is retimed to its current length stays the same object.
  return paceOf(node)?.days === days ? node : { ...node, config: pace.write(valid.config, days) };
}
