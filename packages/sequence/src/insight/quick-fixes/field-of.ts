import type { Issue } from '../../compiler/issue.ts';
import type { StepId } from '../../model/types.ts';

/** A field that a person fills in: of a step, or of the sequence as a whole. */
export interface FieldPlace {
  readonly nodeId: StepId | null;
  /** Dotted path inside the node's `config` or inside `settings`. */
  readonly path: string;
}

/** Where an issue is put right by hand; null where it is not about one field. Every issue has that or a quick fix. */
export function fieldOf({ nodeId, path }: Issue): FieldPlace | null {
  return path === undefined ? null : { nodeId, path };
}
