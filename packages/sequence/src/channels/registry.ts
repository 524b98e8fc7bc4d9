import type { ChannelDefinition } from '../model/channel.ts';
import type { Channel } from '../model/types.ts';
import { call } from './call/index.ts';
import { email } from './email/index.ts';
import { linkedin } from './linkedin/index.ts';
import { notice } from './notice/index.ts';
import { sms } from './sms/index.ts';
import { voicemail } from './voicemail/index.ts';

/** Every channel, by name. A channel is one folder, a line here and its name in `CHANNELS`. */
const registry: Readonly<Record<Channel, ChannelDefinition>> = { email, sms, call, voicemail, linkedin, notice };

export function channelDefinition(channel: Channel): ChannelDefinition {
  return registry[channel];
}
