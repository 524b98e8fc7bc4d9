/** What was fixed before the start, and what the decision follows. */
export interface Design {
  /** The control first. */
  readonly arms: readonly { readonly id: string; readonly weight: number }[];
  /** Smallest difference worth knowing, in shares, above 0. */
  readonly difference: number;
  readonly alpha: number;
  /** Leads of all arms after which the search ends. */
  readonly leads: number;
  /** Difference in harm between two arms, in shares, that stops the test, by the guardrail's name. */
  readonly guardrails: Readonly<Record<string, number>>;
}
