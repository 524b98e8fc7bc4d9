import type { ChannelDefinition } from '../../model/channel.ts';
import { NO_REACTION } from '../../model/rates.ts';

export const email = {
  noun: 'email',
  title: 'Email',
  name: 'Email',
  aliases: ['mail', 'e-mail'],
  addressField: 'email',
  consent: 'email',
  disturbs: false,
  contacts: ['email', 'written'],
  fromMailbox: true,
  gap: 'hoursBetweenEmails',
  answers: ['opened', 'clicked', 'replied', 'bounced', 'delivered'],
  usualRates: { ...NO_REACTION, opens: 0.45, clicks: 0.04, replies: 0.03, bounces: 0.01, unsubscribes: 0.003, hours: 4 },
} satisfies ChannelDefinition;
