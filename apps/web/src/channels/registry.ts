import type { Channel } from '@touchline/sequence';
import type { SandboxMessage } from '../api/types.ts';
import { callChannel } from './call/view.ts';
import { emailChannel } from './email/view.ts';
import { linkedinChannel } from './linkedin/view.ts';
import { noticeChannel } from './notice/view.ts';
import type { ChannelView } from './shared/channel-view.ts';
import { smsChannel } from './sms/view.ts';
import { voicemailChannel } from './voicemail/view.ts';
import { webhookChannel } from './webhook/view.ts';

/** Exhaustive: a channel of the core without a view here does not compile. */
const views: { readonly [channel in Channel | SandboxMessage['channel']]: ChannelView } = {
  email: emailChannel,
  sms: smsChannel,
  call: callChannel,
  voicemail: voicemailChannel,
  linkedin: linkedinChannel,
  notice: noticeChannel,
  webhook: webhookChannel,
};

export function channelView(channel: keyof typeof views): ChannelView {
  return views[channel];
}
