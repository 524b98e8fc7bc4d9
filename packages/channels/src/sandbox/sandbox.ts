import { type Database, newId } from '@touchline/db';
import { channelDefinition, isChannel } from '@touchline/sequence';
import type { Kysely } from 'kysely';
import { type Carrier, type ChannelAdapter, DECLINED, type OutgoingMessage } from '../port/port.ts';

/** A channel that stores messages in the `sandbox_messages` table, where a page shows them as recipients would see them. */
export function createSandboxChannel(db: Kysely<Database>, channel: Carrier): ChannelAdapter {
  return {
    channel,
    provider: 'sandbox',
    send: async (message, { maySubmit } = {}) => {
      if ((await maySubmit?.()) === false) return DECLINED;
      const providerId = message.headers['Message-ID'] ?? `sandbox-${message.id}`;
      await db
        .insertInto('sandbox_messages')
        .values({
          workspace_id: message.workspaceId,
          id: newId(),
          message_id: message.id,
          channel,
          sender: isFromMailbox(channel) ? mailbox(message.from) : (message.from.name ?? message.from.address),
          recipient: message.to,
          subject: message.subject,
          text: message.text,
          html: message.html,
          headers: JSON.stringify(message.headers),
        })
        .execute();
      return { ok: true, providerId };
    },
    close: async () => undefined,
  };
}

const isFromMailbox = (carrier: Carrier): boolean => isChannel(carrier) && channelDefinition(carrier).fromMailbox === true;

/** As a mail program shows it. A phone knows no mail address. */
function mailbox({ name, address }: OutgoingMessage['from']): string {
  return name === null ? address : `${name} <${address}>`;
}
