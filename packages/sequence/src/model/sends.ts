import type { Channel, Instant } from './types.ts';
import type { Settings } from './settings.ts';
import type { EnrollmentState } from './state.ts';

/** The sends of a lead that limits depend on. */
export interface Sends {
  /** Instant of the last send per channel. */
  readonly sent: { readonly [channel in Channel]?: Instant };
  /** The latest SMS, if the limit needs more than the last one. */
  readonly smsSent?: readonly Instant[];
}

/** Sends of the lead's other enrollments, because limits apply per lead across all sequences. */
export interface SendsElsewhere extends Sends {
  /** Another transaction is about to send to the lead, so no touch may go out before this. */
  readonly notBefore?: Instant;
}

const NONE: Sends = { sent: {} };

/** Merges the sends of several enrollments. */
export function mergeSends(all: readonly Sends[]): Sends {
  if (all.length <= 1) return all[0] ?? NONE;
  const sent: { [channel in Channel]?: Instant } = {};
  for (const { sent: of } of all) {
    for (const [channel, at] of Object.entries(of) as [Channel, Instant][]) sent[channel] = Math.max(at, sent[channel] ?? at);
  }
  return { sent, smsSent: all.flatMap(smsOf) };
}

/** The part of a state that other enrollments of the lead need. */
export function sendsOf({ sent, smsSent }: Pick<EnrollmentState, 'sent' | 'smsSent'>): Sends {
  return smsSent === undefined ? { sent } : { sent, smsSent };
}

function smsOf({ sent, smsSent }: Sends): readonly Instant[] {
  return smsSent ?? (sent.sms === undefined ? [] : [sent.sms]);
}

/** Whether earlier sends can affect when a touch may go out. */
export function keepsDistance({ guards }: Pick<Settings, 'guards'>): boolean {
  return guards.hoursBetweenEmails !== null || guards.smsPerLeadDay !== null || (guards.minutesBetweenTouches ?? 0) > 0;
}
