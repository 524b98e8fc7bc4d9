import type { ChannelSet } from '@touchline/channels';
import { type Channel, type Ir, isChannel, stepDefinition } from '@touchline/sequence';

/** A touch on a channel that has no provider in this installation. */
export interface UnprovidedTouch {
  readonly step: string;
  readonly channel: Channel;
}

/** Channels that reach test leads only, as no provider is set up for them. */
export function unprovidedChannels(channels: ChannelSet): readonly Channel[] {
  return Object.values(channels).flatMap(({ channel, testsOnly }) => (testsOnly === true && isChannel(channel) ? [channel] : []));
}

/** Touches of a version that real leads would not get. */
export function unprovidedTouches(channels: ChannelSet, ir: Ir): readonly UnprovidedTouch[] {
  const unprovided = new Set<string>(unprovidedChannels(channels));
  return Object.entries(ir.steps).flatMap(([step, { kind, config }]) => {
    const touch = stepDefinition(kind)?.touch?.(config as never);
    return touch !== undefined && unprovided.has(touch.channel) ? [{ step, channel: touch.channel }] : [];
  });
}
