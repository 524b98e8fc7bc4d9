import type { Instant, Json, Tier } from './types.ts';

/** What a lead consents to, and can be suppressed on. A consent may cover several channels: a voicemail needs the consent to calls. */
export const CONSENTS = ['email', 'sms', 'call'] as const;

/** What a lead can agree to. */
export type ConsentName = (typeof CONSENTS)[number];

/** The lead data of the interpreter. Loaded for every advance; `set` effects are applied to a copy. */
export interface LeadFacts {
  readonly id: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly linkedin: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly company: string | null;
  /** IANA name as reported. If it is invalid, the next zone in line is used and the problem is shown. */
  readonly timeZone: string | null;
  readonly tier: Tier | null;
  readonly source: string | null;
  readonly stage: string | null;
  readonly tags: readonly string[];
  /** Custom fields, by name. */
  readonly fields: { readonly [name: string]: Json };
  /** Email: until the lead opts out; SMS: only after opt-in. */
  readonly consent: { readonly [name in ConsentName]: boolean };
  readonly owner: { readonly id: string; readonly name: string; readonly email: string | null; readonly timeZone: string | null } | null;
  /** Earlier events of the lead, in any order, a limited number; for `branch` counts and inactivity. Only if `historyAskedFor` requests it. */
  readonly history?: readonly { readonly name: string; readonly at: Instant; readonly page?: string }[];
}
