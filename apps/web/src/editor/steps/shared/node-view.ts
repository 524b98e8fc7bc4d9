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
  /** Changes some settings. Quick changes of the same setting are undone together. */
  readonly update: (patch: Partial<Config>) => void;
  /** Replaces the configuration, for choices that change its shape. */
  readonly replace: (config: Config) => void;
  /** Compiler issues of one setting, by dotted path, shown at its field. */
  readonly messages: (path: string) => readonly FieldMessage[];
}

/** The icon and inspector of a step kind. Everything else comes from its definition in the core. */
export interface NodeView<Config> {
  readonly icon: LucideIcon;
  /** Extra content below the summary on the card. */
  readonly Body?: ComponentType<BodyProps<Config>>;
  readonly Inspector: ComponentType<InspectorProps<Config>>;
}
