import type { CarrierDefinition, TrialWriter } from './port/carrier-definition.ts';
import type { Carrier } from './port/port.ts';
import { email } from './email/index.ts';
import { emailTrial } from './email/trial.ts';
import { notice } from './notice/index.ts';
import { sms } from './sms/index.ts';
import { smsTrial } from './sms/trial.ts';
import { webhook } from './webhook/index.ts';

/** Every carrier, by name. A channel that is missing here is carried out by a person. */
const registry = {
  email,
  sms,
  notice,
  webhook,
} satisfies { readonly [carrier in Carrier]?: CarrierDefinition<never> };

/** Channels whose texts can be tried out while they are written. */
const trials = {
  email: emailTrial,
  sms: smsTrial,
} satisfies { readonly [carrier in Carrier]?: TrialWriter<never> };

/** A carrier that delivers messages. */
export type Delivered = keyof typeof registry;
type Trial = (typeof trials)[keyof typeof trials];
export type TrialContent = Trial['content'];

/** All carriers that deliver messages, webhooks included. */
export const CARRIERS = Object.keys(registry) as unknown as readonly [Delivered, ...Delivered[]];
/** Schemas of contents to try out, told apart by `channel`. */
export const TRIAL_CONTENTS = Object.values(trials).map(({ content }) => content) as unknown as readonly [TrialContent, ...TrialContent[]];

/** Undefined: a person carries it out. */
export function carrierDefinition(carrier: Carrier): CarrierDefinition<never> | undefined {
  return (registry as { readonly [carrier in Carrier]?: CarrierDefinition<never> })[carrier];
}

/** The content that is tried out has to be of the same channel. */
export function trialDefinition(channel: keyof typeof trials): TrialWriter<never> {
  return trials[channel];
}
