import type { Check } from './regression.ts';
import type { ExitName, StepId } from './types.ts';
import type { Settings } from './settings.ts';

/** Version of the canvas document. `document/upgrades` has one file per earlier version. */
export const SCHEMA_VERSION = 2;

/** A step as drawn. `config` belongs to the kind, see `steps/<kind>/config.ts`. */
export interface SequenceNode {
  readonly id: StepId;
  readonly kind: string;
  /** Top left corner on the canvas, in pixels at zoom 1. */
  readonly position: { readonly x: number; readonly y: number };
  readonly config: unknown;
  /** Skipped in place; its exits stay. */
  readonly disabled?: boolean;
  /** A name that a person gave. Without it, the summary is shown. */
  readonly label?: string;
}

/** A connection from an exit to a step. At most one edge leaves an exit. */
export interface SequenceEdge {
  readonly from: StepId;
  readonly exit: ExitName;
  readonly to: StepId;
}

/** A note on the canvas, ignored by the compiler. */
export interface CanvasNote {
  readonly id: string;
  readonly text: string;
  readonly position: { readonly x: number; readonly y: number };
  readonly size: { readonly width: number; readonly height: number };
}

/** The draft that a marketer edits, as one JSON value. */
export interface SequenceDocument {
  readonly schemaVersion: typeof SCHEMA_VERSION;
  readonly settings: Settings;
  readonly nodes: readonly SequenceNode[];
  readonly edges: readonly SequenceEdge[];
  readonly notes: readonly CanvasNote[];
  /** Saved runs whose result should not change. */
  readonly checks?: readonly Check[];
  /** Publishing is blocked while a check fails. */
  readonly checksRequired?: boolean;
}
