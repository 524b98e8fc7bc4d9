import type { ChannelDefinition } from '../../model/channel.ts';
import { NO_REACTION } from '../../model/rates.ts';

/** A voicemail is left by calling, so it needs the consent and keeps the quiet hours of a call. */
export const voicemail = {
  noun: 'voicemail',
  title: 'Voicemail',
  name: 'Voicemail',
  aliases: [],
  addressField: 'phone',
  consent: 'call',
  disturbs: true,
  contacts: ['voicemail'],
  answers: ['replied', 'outcome'],
  usualRates: { ...NO_REACTION, done: 0.95, outcomes: { left: 9, spoke: 1, 'not-possible': 1 }, replies: 0.03, hours: 4 },
} satisfies ChannelDefinition;
