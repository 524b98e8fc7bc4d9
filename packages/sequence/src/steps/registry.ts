import { alert } from './alert/index.ts';
import { branch } from './branch/index.ts';
import { call } from './call/index.ts';
import type { StepDefinition } from './definition/step-definition.ts';
import { email } from './email/index.ts';
import { end } from './end/index.ts';
import { handOver } from './hand-over/index.ts';
import { ifStep } from './if/index.ts';
import { linkedin } from './linkedin/index.ts';
import { notice } from './notice/index.ts';
import { set } from './set/index.ts';
import { sms } from './sms/index.ts';
import { split } from './split/index.ts';
import { start } from './start/index.ts';
import { tierSwitch } from './tier-switch/index.ts';
import { voicemail } from './voicemail/index.ts';
import { wait } from './wait/index.ts';
import { webhook } from './webhook/index.ts';

/** In the order of the palette. */
const definitions = {
  start,
  wait,
  email,
  sms,
  call,
  voicemail,
  linkedin,
  notice,
  if: ifStep,
  branch,
  'tier-switch': tierSwitch,
  split,
  set,
  alert,
  webhook,
  'hand-over': handOver,
  end,
};

/** Id of a step kind. */
export type StepKind = keyof typeof definitions;

/** The configuration of a kind, as parsed by its schema. */
export type ConfigOf<Kind extends StepKind> = ReturnType<(typeof definitions)[Kind]['defaults']>;

/**
 * Every step kind. The configuration type is erased here on purpose: code that holds a node has checked its configuration with
 * the schema of the kind, and passes it to functions of the same kind.
 */
export const stepRegistry: Readonly<Record<StepKind, StepDefinition>> = definitions as unknown as Record<StepKind, StepDefinition>;

/** Ids of all step kinds, in the order of the registry. */
export const STEP_KINDS: readonly StepKind[] = Object.keys(definitions) as StepKind[];

/** The definition of a kind; undefined if the kind is unknown. */
export function stepDefinition(kind: string): StepDefinition | undefined {
  return Object.hasOwn(stepRegistry, kind) ? stepRegistry[kind as StepKind] : undefined;
}
