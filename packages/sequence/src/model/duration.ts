export type DurationUnit = 'minutes' | 'hours' | 'days' | 'weeks' | 'business-days';

export const DURATION_UNITS: readonly DurationUnit[] = ['minutes', 'hours', 'days', 'weeks', 'business-days'];

export interface Duration {
  /** Whole, zero or more. */
  readonly amount: number;
  readonly unit: DurationUnit;
  /** `HH:MM` in the lead's zone at which the lead continues; see `addDuration`. */
  readonly at?: string | null;
}
