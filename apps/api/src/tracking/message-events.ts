import { createHash } from 'node:crypto';
import type { IncomingEvent } from '@touchline/engine';
import type { MessageHead } from '../present/message.ts';

/** The message that an event refers to. */
export type MessageOrigin = Pick<MessageHead, 'id' | 'workspace_id' | 'enrollment_id' | 'lead_id' | 'step_id' | 'visit' | 'channel'>;

/** Programs ask for one picture several times within a reading; a minute is one reading. */
const MINUTE = 60_000;

function eventOf(origin: MessageOrigin, name: string, key: string, at: number): IncomingEvent {
  return {
    workspaceId: origin.workspace_id,
    key,
    name,
    at,
    leadId: origin.lead_id,
    enrollmentId: origin.enrollment_id,
    messageId: origin.id,
    step: origin.step_id,
    visit: origin.visit,
    channel: origin.channel as NonNullable<IncomingEvent['channel']>,
  };
}

/**
 * Events caused by a message, from a tracked address or the sandbox. Keys make repetitions one
 * event. The key includes whether a person did it, so that an earlier scanner does not hide the reader.
 */
export const messageEvents = {
  /** One per minute and kind of reader. */
  opened: (origin: MessageOrigin, at: number, human: boolean): IncomingEvent => ({
    ...eventOf(origin, 'opened', `open:${origin.id}:${Math.floor(at / MINUTE)}:${human ? 'h' : 'm'}`, at),
    human,
  }),

  /** One per link, minute and kind of reader. */
  clicked: (origin: MessageOrigin, at: number, human: boolean, link: string): IncomingEvent => {
    const digest = createHash('sha256').update(link).digest('base64url').slice(0, 16);
    return {
      ...eventOf(origin, 'clicked', `click:${origin.id}:${digest}:${Math.floor(at / MINUTE)}:${human ? 'h' : 'm'}`, at),
      human,
      link,
    };
  },

  /** Each reply counts; `id` is its Message-ID. */
  replied: (origin: MessageOrigin, at: number, id: string, text: string): IncomingEvent => ({
    ...eventOf(origin, 'replied', `reply:${id}`, at),
    human: true,
    properties: { text },
  }),

  /** Once per message: the button, the link and the reply STOP are the same wish. */
  unsubscribed: (origin: MessageOrigin, at: number): IncomingEvent => ({
    ...eventOf(origin, 'unsubscribed', `unsubscribe:${origin.id}`, at),
    human: true,
  }),

  /** Once per message. */
  bounced: (origin: MessageOrigin, at: number, reason: string): IncomingEvent => ({
    ...eventOf(origin, 'bounced', `bounce:${origin.id}`, at),
    properties: { reason, permanent: true },
  }),
} as const;
