import { type Channel, channelDefinition, midSentence } from '@touchline/sequence';
import type { ChannelOptions } from '../port/channel-options.ts';
import type { ChannelAdapter } from '../port/port.ts';
import { createSandboxChannel } from './sandbox.ts';
import { testsOnly } from './tests-only.ts';

/** A channel that no provider is set up for. The sandbox takes it as a whole while nothing else leaves the installation either. */
export function withoutProvider(channel: Channel, { db, smtpUrl }: ChannelOptions): ChannelAdapter {
  const sandbox = createSandboxChannel(db, channel);
  return smtpUrl === undefined ? sandbox : testsOnly(sandbox, midSentence(channelDefinition(channel).title));
}
