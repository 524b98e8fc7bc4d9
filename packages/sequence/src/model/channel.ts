import type { REACTIONS } from './events.ts';
import type { LeadFacts } from './lead.ts';
import type { Rates } from './rates.ts';

/** What an `if` can ask about a touch: a reaction of the lead, or the outcome that a rep chose. */
export type Question = (typeof REACTIONS)[number] | 'outcome';

/** Where a channel finds the lead: the name of a lead's field, or `lead` where no address is needed. */
export type AddressField = 'email' | 'phone' | 'linkedin' | 'lead';

/**
 * How touches reach a lead on one channel. Shared code asks this definition and never compares a channel with a name.
 *
 * @example
 * // channels/fax/index.ts, with a line each in `CHANNELS` and `channels/registry.ts`
 * export const fax = {
 *   noun: 'fax',
 *   title: 'Fax',
 *   aliases: ['telefax'],
 *   addressField: 'phone',
 *   consents: (lead) => lead.consent.call,
 *   disturbs: true,
 *   answers: ['delivered'],
 *   usualRates: { ...NO_REACTION, replies: 0.01 },
 * } satisfies ChannelDefinition;
 */
export interface ChannelDefinition {
  /** In the middle of a sentence: `text`. */
  readonly noun: string;
  /** At the start of a label: `SMS`. */
  readonly title: string;
  /** Other words by which people call it in a list of touches, lower case. */
  readonly aliases: readonly string[];
  readonly addressField: AddressField;
  /** Whether the lead allows touches on the channel. */
  readonly consents: (lead: Pick<LeadFacts, 'consent'>) => boolean;
  /** It rings or buzzes, so quiet hours hold for it even outside the send window. */
  readonly disturbs: boolean;
  /** The guard of the settings that keeps two touches of this channel apart. */
  readonly gap?: 'hoursBetweenEmails';
  /** The guard of the settings that limits the touches of a day. */
  readonly dailyLimit?: 'smsPerLeadDay';
  /** What a lead or a rep can answer on the channel. An `if` that asks for anything else can only say no. */
  readonly answers: readonly Question[];
  /** Industry averages: the first assumption of a simulation, to be replaced by the workspace's own figures. */
  readonly usualRates: Rates;
}
