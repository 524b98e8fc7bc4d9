import type { ChannelDefinition } from '../model/channel.ts';
import { type Channel, CHANNELS } from '../model/types.ts';
import { call } from './call/index.ts';
import { email } from './email/index.ts';
import { linkedin } from './linkedin/index.ts';
import { notice } from './notice/index.ts';
import { sms } from './sms/index.ts';
import { voicemail } from './voicemail/index.ts';

/** Every channel, by name. A channel is one folder, a line here and its name in `CHANNELS`. */
const registry: Readonly<Record<Channel, ChannelDefinition>> = {
  email,
  sms,
  call,
  voicemail,
  linkedin,
  notice,
};

/** The channel that a reported event is about if it names none. */
export const DEFAULT_CHANNEL: Channel = 'email';

/** Channels that a lead can lose alone: with their own address or their own consent. */
export const SEPARATE_CHANNELS: readonly Channel[] = CHANNELS.filter(
  (channel) => registry[channel].addressField === channel || registry[channel].consent === channel,
);

/** The definition of a channel. Shared code asks it and never compares channels. */
export function channelDefinition(channel: Channel): ChannelDefinition {
  return registry[channel];
}

/** Whether a name is a channel. */
export function isChannel(name: string): name is Channel {
  return Object.hasOwn(registry, name);
}
