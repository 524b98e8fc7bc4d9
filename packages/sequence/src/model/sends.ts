import type { Channel, Instant } from './types.ts';
import type { Settings } from './settings.ts';
import type { EnrollmentState } from './state.ts';

/** What went out to a lead, as far as guards ask. */
export interface Sends {
  /** The last hand-over per channel. */
  readonly sent: { readonly [channel in Channel]?: Instant };
  /** The latest SMS, where one sequence counts more than the last. */
  readonly smsSent?: readonly Instant[];
}

/** What the lead's other enrollments sent: guards hold per lead over all sequences. */
export interface SendsElsewhere extends Sends {
  /** Another transaction is about to send to the lead, so nothing is to go out before this. */
  readonly notBefore?: Instant;
}

const NONE: Sends = { sent: {} };

/** The sends of several enrollments as those of one. */
export function mergeSends(all: readonly Sends[]): Sends {
  if (all.length <= 1) return all[0] ?? NONE;
  const sent: { [channel in Channel]?: Instant } = {};
  for (const { sent: of } of all) {
    for (const [channel, at] of Object.entries(of) as [Channel, Instant][]) sent[channel] = Math.max(at, sent[channel] ?? at);
  }
  return { sent, smsSent: all.flatMap(smsOf) };
}

/** The part of a state that other enrollments of the lead ask for. */
export function sendsOf({ sent, smsSent }: Pick<EnrollmentState, 'sent' | 'smsSent'>): Sends {
  return smsSent === undefined ? { sent } : { sent, smsSent };
}

function smsOf({ sent, smsSent }: Sends): readonly Instant[] {
  return smsSent ?? (sent.sms === undefined ? [] : [sent.sms]);
}

/** Whether what was sent before says anything about when a touch may go out. */
export function keepsDistance({ guards }: Pick<Settings, 'guards'>): boolean {
  return guards.hoursBetweenEmails !== null || guards.smsPerLeadDay !== null || (guards.minutesBetweenTouches ?? 0) > 0;
}
