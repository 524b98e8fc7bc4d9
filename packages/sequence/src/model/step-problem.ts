import type { ExitName } from './types.ts';

/** A problem in the configuration of one step. The compiler adds the node id. */
export interface StepProblem {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** Dotted path inside `config`. */
  readonly path?: string;
  readonly exit?: ExitName;
  readonly params?: { readonly [name: string]: string | number };
}
