import { BellDot, CircleCheckBig, Handshake, Mail, MessageSquareText, Phone, Voicemail, type LucideIcon } from 'lucide-react';
import type { Task } from '../../api/types.ts';

interface ChannelWords {
  readonly icon: LucideIcon;
  /** Name of one task and of all tasks of the channel. */
  readonly one: string;
  readonly all: string;
}

const words: Partial<Record<Task['channel'], ChannelWords>> = {
  call: { icon: Phone, one: 'Call', all: 'Calls' },
  voicemail: { icon: Voicemail, one: 'Voicemail', all: 'Voicemails' },
  linkedin: { icon: Handshake, one: 'LinkedIn', all: 'LinkedIn' },
  email: { icon: Mail, one: 'Email', all: 'Emails' },
  sms: { icon: MessageSquareText, one: 'SMS', all: 'SMS' },
  notice: { icon: BellDot, one: 'Notice', all: 'Notices' },
};

export function channelWords(channel: Task['channel']): ChannelWords {
  return words[channel] ?? { icon: CircleCheckBig, one: channel, all: channel };
}
