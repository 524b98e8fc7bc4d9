import type { ChannelDefinition } from '../../model/channel.ts';
import { NO_REACTION } from '../../model/rates.ts';

/** An in-app message appears where the lead is signed in, so it needs no address and no consent. */
export const notice = {
  noun: 'in-app message',
  title: 'In-app message',
  name: 'In-app messages',
  aliases: ['in-app'],
  addressField: 'lead',
  consent: null,
  disturbs: false,
  contacts: [],
  answers: ['opened', 'clicked', 'delivered'],
  usualRates: { ...NO_REACTION, opens: 0.35, clicks: 0.08, hours: 20 },
} satisfies ChannelDefinition;
