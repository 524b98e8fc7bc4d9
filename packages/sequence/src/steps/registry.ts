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

export type StepKind = keyof typeof definitions;

/** The configuration of a kind, as its schema reads it. */
export type ConfigOf<Kind extends StepKind> = ReturnType<(typeof definitions)[Kind]['defaults']>;

/**
 * Every kind there is. The configuration type is forgotten here on purpose: whoever holds a node has checked its configuration with
 * the kind's own schema, and passes it to the same kind's functions.
 */
export const stepRegistry: Readonly<Record<StepKind, StepDefinition>> = definitions as unknown as Record<StepKind, StepDefinition>;

export const STEP_KINDS: readonly StepKind[] = Object.keys(definitions) as StepKind[];

/** Undefined for a kind that this version does not know. */
export function stepDefinition(kind: string): StepDefinition | undefined {
  return Object.hasOwn(stepRegistry, kind) ? stepRegistry[kind as StepKind] : undefined;
}
