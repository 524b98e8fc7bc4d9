import { channelDefinition, isChannel } from '@touchline/sequence';

/** The channel as a whole, at the start of a label: "Calls". */
export const channelName = (channel: string): string => (isChannel(channel) ? channelDefinition(channel).name : capitalized(channel));

/** One touch on the channel, at the start of a label: "Call". Webhooks reach no lead, so they have no definition. */
export const channelTitle = (channel: string): string => (isChannel(channel) ? channelDefinition(channel).title : capitalized(channel));

const capitalized = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
