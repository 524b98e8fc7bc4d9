import type { InboundKind } from '@touchline/db';
import type { MailClass } from '@touchline/inbound';
import { DEFAULT_CHANNEL, type Instant, type KnownEvent } from '@touchline/sequence';
import type { IncomingEvent } from '../enrollments/ingest/incoming-event.ts';
import { readOptOut } from '../enrollments/ingest/read-opt-out.ts';
import type { MailMatch } from './match-mail.ts';

/** A longer text is not read for wishes, and people find it in the inbox. Characters. */
const LONGEST = 10_000;

/** An incoming mail after its classification. */
export interface ClassifiedMail {
  readonly workspaceId: string;
  /** Of its row. */
  readonly id: string;
  readonly found: MailClass;
  readonly match: MailMatch;
  readonly own: string;
  readonly subject: string;
  readonly at: Instant;
}

/** What the enrollments of the lead hear about a mail; no event for mails that mean nothing to them. */
export function inboundEvent(mail: ClassifiedMail): {
  readonly kind: InboundKind;
  readonly event: IncomingEvent | null;
  readonly needsReply: boolean;
} {
  const { found, own, subject } = mail;
  if (found.type === 'human') {
    const reply = eventOf(mail, 'replied', { text: own.slice(0, LONGEST), subject });
    if (reply === null) return { kind: 'human', event: null, needsReply: true };
    const event = readOptOut({ ...reply, human: true });
    const stops = event.revokes !== undefined;
    return { kind: stops ? 'opt-out' : 'human', event, needsReply: !stops };
  }
  if (found.type === 'out-of-office') {
    const absence = found.returnsOn === null ? {} : { returnsOn: found.returnsOn };
    return { kind: found.type, event: eventOf(mail, 'out-of-office', absence), needsReply: false };
  }
  if (found.type === 'bounce') {
    const { cause, delayed, status, diagnostic, recipient } = found;
    const properties = { reason: diagnostic, cause, ...(status === null ? {} : { status }) };
    const severity = delayed ? { type: 'deferred' } : { permanent: cause === 'address' };
    return {
      kind: found.type,
      event: eventOf(mail, 'bounced', { ...properties, ...severity }, cause === 'address' && !delayed ? recipient : null),
      needsReply: false,
    };
  }
  if (found.type === 'complaint') {
    return { kind: found.type, event: eventOf(mail, 'complained', { feedback: found.feedback }, found.recipient), needsReply: false };
  }
  return { kind: 'automatic', event: null, needsReply: false };
}

/** @param address the address that the event suppresses where no message names one */
function eventOf(
  { workspaceId, id, match: { leadId, messageId, enrollmentId }, at }: ClassifiedMail,
  name: KnownEvent,
  properties: NonNullable<IncomingEvent['properties']>,
  address: string | null = null,
): IncomingEvent | null {
  if (leadId === null && address === null) return null;
  return {
    workspaceId,
    key: `inbound:${id}`,
    name,
    at,
    leadId,
    messageId,
    enrollmentId,
    channel: DEFAULT_CHANNEL,
    properties: { ...properties, inboundId: id },
    ...(messageId === null && address !== null ? { address } : {}),
  };
}
