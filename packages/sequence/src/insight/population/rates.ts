import { channelDefinition } from '../../channels/registry.ts';
import type { Rates } from '../../model/rates.ts';
import { type Channel, CHANNELS } from '../../model/types.ts';

export type { Rates };

/** Industry averages per channel. Workspaces should replace them with their own figures. */
export const USUAL_RATES = Object.fromEntries(CHANNELS.map((channel) => [channel, channelDefinition(channel).usualRates])) as Readonly<
  Record<Channel, Rates>
>;
