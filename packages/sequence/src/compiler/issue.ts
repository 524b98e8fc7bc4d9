import type { ExitName } from '../model/types.ts';

/** A problem found by the compiler, as data. The English text is in `issue-text.ts`. */
export interface Issue {
  readonly code: string;
  /** An error blocks publishing; a warning does not. */
  readonly severity: 'error' | 'warning';
  /** Null for an issue of the whole sequence. */
  readonly nodeId: string | null;
  readonly exit?: ExitName;
  /** Dotted path inside the node's `config` or inside `settings`. */
  readonly path?: string;
  readonly params?: { readonly [name: string]: string | number };
}
