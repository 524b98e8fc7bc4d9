/** What receivers made of the emails of a mailbox. */
export interface Reputation {
  /** Emails of the last 24 hours. */
  readonly sent: number;
  /** Of them, those whose address does not exist. */
  readonly bounced: number;
  /** Emails of the last 7 days, since the mailbox was activated. */
  readonly sentInWeek: number;
  /** Reported as spam in this time. */
  readonly complained: number;
}

export interface ReputationVerdict {
  /** First touches wait, and follow-ups go out. */
  readonly holdsFirstTouches: boolean;
  readonly complaints: 'few' | 'warn' | 'pause';
  /** For people. Null: all is well. */
  readonly reason: string | null;
}

/** Below this many emails a rate says nothing. */
const ENOUGH = 40;
/** From here receivers take the sender for one who buys lists. */
const MOST_BOUNCES = 0.05;
/** Gmail asks senders to stay below 0.1 % and blocks at 0.3 %. */
const WARN_COMPLAINTS = 0.001;
const MOST_COMPLAINTS = 0.003;

/** Judges the rates of bounces and complaints. */
export function judgeReputation({ sent, bounced, sentInWeek, complained }: Reputation): ReputationVerdict {
  const holdsFirstTouches = sent >= ENOUGH && bounced / sent > MOST_BOUNCES;
  const rate = sentInWeek < ENOUGH ? 0 : complained / sentInWeek;
  const complaints = rate >= MOST_COMPLAINTS ? 'pause' : rate >= WARN_COMPLAINTS ? 'warn' : 'few';
  const spam = `${complained} of ${sentInWeek} emails in 7 days were reported as spam (${percent(complained, sentInWeek)}).`;
  const bounces = `${bounced} of ${sent} emails in 24 hours bounced (${percent(bounced, sent)}).`;
  if (complaints === 'pause')
    return {
      holdsFirstTouches,
      complaints,
      reason: `${spam} Find out which leads never asked for your emails, then activate the mailbox.`,
    };
  if (holdsFirstTouches) {
    return {
      holdsFirstTouches,
      complaints,
      reason: `${bounces} First touches wait until the rate is 5 % or less. Check where these addresses come from.`,
    };
  }
  return { holdsFirstTouches, complaints, reason: complaints === 'warn' ? `${spam} At 0.3 % the mailbox is paused.` : null };
}

const percent = (part: number, whole: number): string => `${Math.round((part / whole) * 10_000) / 100} %`;
