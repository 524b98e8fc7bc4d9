import type { ChannelDefinition } from '../../model/channel.ts';
import { NO_REACTION } from '../../model/rates.ts';

export const call = {
  noun: 'call',
  title: 'Call',
  name: 'Calls',
  aliases: ['phone', 'ring'],
  addressField: 'phone',
  consent: 'call',
  disturbs: true,
  contacts: ['call', 'conversation', 'voicemail'],
  answers: ['replied', 'outcome'],
  usualRates: {
    ...NO_REACTION,
    done: 0.95,
    outcomes: { connected: 3, voicemail: 8, 'no-answer': 8, 'wrong-number': 1 },
    replies: 0.02,
    hours: 3,
  },
} satisfies ChannelDefinition;
