import type { StepId } from '@touchline/sequence';
import type { LucideIcon } from 'lucide-react';
import type { ComponentType } from 'react';
import type { FieldMessage } from '../../../ui/field.tsx';

export interface BodyProps<Config> {
  readonly config: Config;
}

export interface InspectorProps<Config> {
  readonly id: StepId;
  readonly config: Config;
  /** Changes some settings. Changes of the same setting in quick succession are undone together. */
  readonly update: (patch: Partial<Config>) => void;
  /** Replaces the configuration: where a choice changes its shape. */
  readonly replace: (config: Config) => void;
  /** Problems that the compiler has with one setting, by dotted path; shown where it stands. */
  readonly messages: (path: string) => readonly FieldMessage[];
}

/** How a kind looks on the canvas and in the inspector. Everything else about it is asked of its definition in the core. */
export interface NodeView<Config> {
  readonly icon: LucideIcon;
  /** Under the sentence, where a kind has more to show. */
  readonly Body?: ComponentType<BodyProps<Config>>;
  readonly Inspector: ComponentType<InspectorProps<Config>>;
}
