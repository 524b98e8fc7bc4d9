import type { z } from 'zod';
import type { StepId } from './types.ts';

/** Why a value is not a document (or not an IR). */
export interface Problem {
  /** Dotted path from the root: `nodes.3.config.amount`. */
  readonly path: string;
  readonly message: string;
  readonly nodeId?: StepId;
}

/** Converts zod issues to problems with our messages, one line each. */
export function problemsOf(error: z.core.$ZodError, prefix: readonly PropertyKey[] = [], nodeId?: StepId): readonly Problem[] {
  return error.issues.map((issue) => ({
    path: [...prefix, ...issue.path].map(String).join('.'),
    message: issue.message,
    ...(nodeId === undefined ? {} : { nodeId }),
  }));
}
