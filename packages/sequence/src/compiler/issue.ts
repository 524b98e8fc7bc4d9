import type { ExitName } from '../model/types.ts';

/** A problem found by the compiler: data only, the words are in `issue-text.ts`. */
export interface Issue {
  readonly code: string;
  /** An error keeps the draft from being published; a warning does not. */
  readonly severity: 'error' | 'warning';
  /** Null: about the sequence as a whole. */
  readonly nodeId: string | null;
  readonly exit?: ExitName;
  /** Dotted path inside the node's `config` or inside `settings`. */
  readonly path?: string;
  readonly params?: { readonly [name: string]: string | number };
}
