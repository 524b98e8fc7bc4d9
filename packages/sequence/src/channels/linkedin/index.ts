import type { ChannelDefinition } from '../../model/channel.ts';
import { NO_REACTION } from '../../model/rates.ts';

export const linkedin = {
  noun: 'LinkedIn',
  title: 'LinkedIn',
  name: 'LinkedIn',
  aliases: ['li'],
  addressField: 'linkedin',
  consent: null,
  disturbs: false,
  contacts: ['linkedin', 'written'],
  answers: ['replied', 'outcome'],
  usualRates: { ...NO_REACTION, done: 0.9, outcomes: { done: 8, 'not-found': 1, 'not-connected': 2 }, replies: 0.04, hours: 12 },
} satisfies ChannelDefinition;
