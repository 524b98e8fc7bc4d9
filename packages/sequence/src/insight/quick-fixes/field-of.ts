import type { Issue } from '../../compiler/issue.ts';
import type { StepId } from '../../model/types.ts';

/** A field of a step or of the sequence settings. */
export interface FieldPlace {
  readonly nodeId: StepId | null;
  /** Dotted path inside the node's `config` or inside `settings`. */
  readonly path: string;
}

/** The field in which a person can resolve an issue; null if there is no such field. Every issue has a field or a quick fix. */
export function fieldOf({ nodeId, path }: Issue): FieldPlace | null {
  return path === undefined ? null : { nodeId, path };
}
