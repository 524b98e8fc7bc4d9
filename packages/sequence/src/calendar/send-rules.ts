import type { Settings } from '../model/settings.ts';
import type { Channel, Instant } from '../model/types.ts';
import type { Reason } from '../model/reason.ts';

export interface SendRules {
  readonly settings: Pick<Settings, 'sendWindow' | 'holidays' | 'guards'>;
  readonly channel: Channel;
  /** False for touches that must go out at once: window and holidays don't count then; guards that protect the lead still do. */
  readonly respectWindow: boolean;
  /** Last hand-over per channel. */
  readonly lastSent: { readonly [channel in Channel]?: Instant };
  /** The touch is exempt from the email gap: it answers what the lead did. */
  readonly ignoreEmailGap?: boolean | undefined;
  /** Earlier SMS of the lead, in any order; needed where more than one a day is allowed. Without it `lastSent.sms` counts. */
  readonly smsSent?: readonly Instant[] | undefined;
}

export interface Allowed {
  readonly at: Instant;
  /** In order; empty when the planned instant stands. */
  readonly reasons: readonly Reason[];
}
