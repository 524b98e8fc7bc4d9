import type { SequenceNode } from '../../model/document.ts';
import type { Pace } from '../../steps/definition/step-definition.ts';
import { stepDefinition } from '../../steps/registry.ts';

/** The pace of a node, in days; null if it has none or the compiler refuses it. */
export function paceOf(node: SequenceNode): Pace | null {
  const definition = stepDefinition(node.kind);
  const config = definition?.config.safeParse(node.config);
  return config?.success ? (definition?.pace?.read(config.data) ?? null) : null;
}

export function withPace(node: SequenceNode, days: number): SequenceNode {
  const definition = stepDefinition(node.kind);
  const config = definition?.config.safeParse(node.config);
  if (!config?.success || definition?.pace === undefined) return node;
  // Replaced only if it changes, so that a document that is retimed to its current length stays the same object.
  return paceOf(node)?.days === days ? node : { ...node, config: definition.pace.write(config.data, days) };
}
