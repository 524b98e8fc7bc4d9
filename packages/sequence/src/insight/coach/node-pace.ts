import type { SequenceNode } from '../../model/document.ts';
import type { Pace } from '../../steps/definition/step-definition.ts';
import { stepDefinition } from '../../steps/registry.ts';

/** Days that a node tells its time in; null for one that has none, or that the compiler refuses anyway. */
export function paceOf(node: SequenceNode): Pace | null {
  const definition = stepDefinition(node.kind);
  const config = definition?.config.safeParse(node.config);
  return config?.success ? (definition?.pace?.read(config.data) ?? null) : null;
}

export function withPace(node: SequenceNode, days: number): SequenceNode {
  const definition = stepDefinition(node.kind);
  const config = definition?.config.safeParse(node.config);
  if (!config?.success || definition?.pace === undefined) return node;
  // Written anew only where it changes, so that a document that is retimed to its own length stays as it is.
  return paceOf(node)?.days === days ? node : { ...node, config: definition.pace.write(config.data, days) };
}
