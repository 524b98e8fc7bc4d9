import type { ChannelDefinition } from '../model/channel.ts';
import { NO_REACTION } from '../model/rates.ts';

export const fax = {
  noun: 'fax',
  title: 'Fax',
  name: 'Fax',
  aliases: ['telefax'],
  addressField: 'phone',
  consent: 'call',
  disturbs: true,
  contacts: ['written'],
  answers: ['delivered'],
  usualRates: { ...NO_REACTION, replies: 0.01 },
} satisfies ChannelDefinition;
