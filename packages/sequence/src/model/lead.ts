import type { Instant, Json, Tier } from './types.ts';

/** What the interpreter may know of a lead. Read afresh for every advance; `set` effects are applied to a copy. */
export interface LeadFacts {
  readonly id: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly linkedin: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly company: string | null;
  /** IANA name as we were told it; may be wrong, then the next zone in line is used and the problem is shown. */
  readonly timeZone: string | null;
  readonly tier: Tier | null;
  readonly source: string | null;
  readonly stage: string | null;
  readonly tags: readonly string[];
  /** Custom fields, by name. */
  readonly fields: { readonly [name: string]: Json };
  /** Channels that the lead allows. Email: until told otherwise; SMS: only on opt-in. */
  readonly consent: { readonly email: boolean; readonly sms: boolean; readonly call: boolean };
  readonly owner: { readonly id: string; readonly name: string; readonly email: string | null; readonly timeZone: string | null } | null;
  /** Earlier events of the lead, in any order, bounded; for `branch` counts and inactivity. Only where `historyAskedFor` says so. */
  readonly history?: readonly { readonly name: string; readonly at: Instant; readonly page?: string }[];
}
