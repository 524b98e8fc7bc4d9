import { channelDefinition, CHANNELS, type Json } from '@touchline/sequence';
import type { IncomingEvent } from './incoming-event.ts';
import { revokedChannels } from '../opt-out/revoked-channels.ts';

/** Properties in which a reply's text is reported. */
const TEXTS = ['text', 'body', 'message'] as const;
/** A reply that names neither a message nor a channel may answer any of these. */
const WRITTEN = CHANNELS.filter((channel) => {
  const { consent, contacts } = channelDefinition(channel);
  return consent === channel && contacts.includes('written');
});

/**
 * A reply that asks to stop is an unsubscription, whether it came by email, by SMS or from another system. Its
 * text is stored with it, so that a person can check the decision.
 */
export function readOptOut(event: IncomingEvent): IncomingEvent {
  if (event.name !== 'replied' || event.human === false) return event;
  const text = textOf(event.properties);
  if (text === null) return event;
  const answered = event.channel == null ? WRITTEN : [event.channel];
  const revokes = [...new Set(answered.flatMap((channel) => revokedChannels(text, channel)))];
  return revokes.length === 0 ? event : { ...event, name: 'unsubscribed', human: true, revokes };
}

/** The text of a reply; null when the report has none. */
export function textOf(properties: Readonly<Record<string, Json>> = {}): string | null {
  for (const name of TEXTS) {
    const text = properties[name];
    if (typeof text === 'string' && text.trim() !== '') return text;
  }
  return null;
}
