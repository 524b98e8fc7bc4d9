import type { ChannelOptions } from './port/channel-options.ts';
import type { ChannelAdapter, ChannelSet } from './port/port.ts';
import { carrierDefinition, CARRIERS, type Delivered } from './registry.ts';
import { createSandboxChannel } from './sandbox/sandbox.ts';

/**
 * The channels of an installation. Without an address for SMTP all of it goes to the sandbox: that is for trying things out. With one,
 * mail really leaves, webhooks are called except for test leads, and what no provider is set up for reaches test leads only.
 */
export function createChannels(options: ChannelOptions): ChannelSet {
  return eachOf((carrier) => carrierDefinition(carrier)?.open(options));
}

/** Every channel in the sandbox: nothing leaves the database. */
export function createSandboxChannels({ db }: Pick<ChannelOptions, 'db'>): ChannelSet {
  return eachOf((carrier) => createSandboxChannel(db, carrier));
}

function eachOf(open: (carrier: Delivered) => ChannelAdapter | undefined): ChannelSet {
  return Object.fromEntries(CARRIERS.map((carrier) => [carrier, open(carrier)]));
}
