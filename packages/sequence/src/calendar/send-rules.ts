import type { Settings } from '../model/settings.ts';
import type { Channel, Instant } from '../model/types.ts';
import type { Reason } from '../model/reason.ts';

/** What decides when a touch may go out. */
export interface SendRules {
  readonly settings: Pick<Settings, 'sendWindow' | 'holidays' | 'guards'>;
  readonly channel: Channel;
  /** False for touches that must go out at once: window and holidays are ignored, limits that protect the lead are not. */
  readonly respectWindow: boolean;
  /** Instant of the last send per channel. */
  readonly lastSent: { readonly [channel in Channel]?: Instant };
  /** The touch is exempt from the email gap, because it responds to what the lead did. */
  readonly ignoreEmailGap?: boolean | undefined;
  /** Earlier SMS of the lead, in any order. Needed if more than one a day is allowed; without it, `lastSent.sms` is used. */
  readonly smsSent?: readonly Instant[] | undefined;
}

/** The first instant at which a touch may go out, and the reasons why it is not the planned one. */
export interface Allowed {
  readonly at: Instant;
  /** In order; empty if the planned instant stays. */
  readonly reasons: readonly Reason[];
}
