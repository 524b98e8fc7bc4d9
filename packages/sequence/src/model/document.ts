import type { Check } from './regression.ts';
import type { ExitName, StepId } from './types.ts';
import type { Settings } from './settings.ts';

export const SCHEMA_VERSION = 1;

/** A step as drawn. `config` belongs to the kind, see `steps/<kind>/config.ts`. */
export interface SequenceNode {
  readonly id: StepId;
  readonly kind: string;
  /** Top left corner on the canvas, in pixels at zoom 1. */
  readonly position: { readonly x: number; readonly y: number };
  readonly config: unknown;
  /** Skipped in place; its exits stay. */
  readonly disabled?: boolean;
  /** A name given by a person; otherwise the summary is shown. */
  readonly label?: string;
}

/** The only kind of link there is. At most one edge leaves an exit. */
export interface SequenceEdge {
  readonly from: StepId;
  readonly exit: ExitName;
  readonly to: StepId;
}

/** A remark on the canvas; means nothing to the compiler. */
export interface CanvasNote {
  readonly id: string;
  readonly text: string;
  readonly position: { readonly x: number; readonly y: number };
  readonly size: { readonly width: number; readonly height: number };
}

/** What a marketer edits: the whole draft, in one JSON value. */
export interface SequenceDocument {
  readonly schemaVersion: typeof SCHEMA_VERSION;
  readonly settings: Settings;
  readonly nodes: readonly SequenceNode[];
  readonly edges: readonly SequenceEdge[];
  readonly notes: readonly CanvasNote[];
  /** Runs that must keep coming out the same. */
  readonly checks?: readonly Check[];
  /** Nothing is published while one of them comes out otherwise. */
  readonly checksRequired?: boolean;
}
