import type { ChannelDefinition } from '../../model/channel.ts';
import { NO_REACTION } from '../../model/rates.ts';

export const sms = {
  noun: 'text',
  title: 'SMS',
  name: 'SMS',
  aliases: ['text'],
  addressField: 'phone',
  consent: 'sms',
  disturbs: true,
  contacts: ['sms', 'written'],
  // Two SMS segments. Longer texts are split and charged per segment.
  maxCharacters: 306,
  dailyLimit: 'smsPerLeadDay',
  answers: ['clicked', 'replied', 'bounced', 'delivered'],
  usualRates: { ...NO_REACTION, replies: 0.08, unsubscribes: 0.01, bounces: 0.01, hours: 0.5 },
} satisfies ChannelDefinition;
