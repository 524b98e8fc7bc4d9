import type { REACTIONS } from './events.ts';
import type { ConsentName } from './lead.ts';
import type { Rates } from './rates.ts';

/** A condition of an If step: a reaction of the lead, or the outcome that a rep chose. */
export type Question = (typeof REACTIONS)[number] | 'outcome';

/**
 * A kind of contact that a later message may refer to. `call`: a call attempt; `conversation`: an answered call; `written`: any written
 * message.
 */
export type Contact = 'voicemail' | 'call' | 'conversation' | 'email' | 'sms' | 'linkedin' | 'written';

/** The address of a lead on a channel: the name of a lead's field, or `lead` if no address is needed. */
export type AddressField = 'email' | 'phone' | 'linkedin' | 'lead';

/**
 * How touches reach a lead on one channel. Shared code asks this definition and never compares a channel with a name.
 *
 * @example
 * // channels/fax/index.ts, with its name in `CHANNELS` and a line in `channels/registry.ts`
 * export const fax = {
 *   noun: 'fax',
 *   title: 'Fax',
 *   name: 'Fax',
 *   aliases: ['telefax'],
 *   addressField: 'phone',
 *   consent: 'call',
 *   disturbs: true,
 *   contacts: ['written'],
 *   answers: ['delivered'],
 *   usualRates: { ...NO_REACTION, replies: 0.01 },
 * } satisfies ChannelDefinition;
 */
export interface ChannelDefinition {
  /** In the middle of a sentence: `text`. */
  readonly noun: string;
  /** At the start of a label: `SMS`. */
  readonly title: string;
  /** The channel as a whole, at the start of a label: `Calls`. */
  readonly name: string;
  /** Other names that people type in a list of touches, lower case. */
  readonly aliases: readonly string[];
  readonly addressField: AddressField;
  /** What the lead has to consent to; null: the channel needs no consent. */
  readonly consent: ConsentName | null;
  /** It rings or buzzes, so quiet hours apply even if the send window is ignored. */
  readonly disturbs: boolean;
  /** Kinds of contact that a touch can be. The coach checks claims of later messages with them. */
  readonly contacts: readonly Contact[];
  /** Longest recommended text, in characters. Missing: the coach counts words. */
  readonly maxCharacters?: number;
  /** Touches leave from a mailbox of the team and count toward what it can send in a day. */
  readonly fromMailbox?: true;
  /** The setting for the minimum gap between two touches on this channel. */
  readonly gap?: 'hoursBetweenEmails';
  /** The setting that limits touches per day. */
  readonly dailyLimit?: 'smsPerLeadDay';
  /** Events and outcomes that the channel reports. An If on another event always takes No. */
  readonly answers: readonly Question[];
  /** Industry averages: the default of a simulation, to be replaced by the workspace's figures. */
  readonly usualRates: Rates;
}
