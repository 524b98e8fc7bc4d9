/** `days` and longer are calendar days in the lead’s zone, so a change to summer time does not move the time of day. */
export type DurationUnit = 'minutes' | 'hours' | 'days' | 'weeks' | 'business-days';

/** All units, from the shortest. */
export const DURATION_UNITS: readonly DurationUnit[] = ['minutes', 'hours', 'days', 'weeks', 'business-days'];

/** A time span, as in a wait. */
export interface Duration {
  /** Whole, zero or more. */
  readonly amount: number;
  readonly unit: DurationUnit;
  /** `HH:MM` in the lead's zone at which the lead continues; see `addDuration`. */
  readonly at?: string | null;
}
