/** What an arm has at one look. */
export interface ArmLook {
  readonly arm: string;
  /** Leads that got this arm, also those whose window is still open. */
  readonly assigned: number;
  /** Leads whose attribution window is over. */
  readonly trials: number;
  /** Of them, those that reached the metric within the window. */
  readonly successes: number;
  /** Of them, those that did what a guardrail watches, by the guardrail's name. */
  readonly harms: Readonly<Record<string, number>>;
}

/** The figures of all arms at one time. Each look contains those before it. */
export interface Look {
  /** ISO 8601. */
  readonly at: string;
  readonly arms: readonly ArmLook[];
}
