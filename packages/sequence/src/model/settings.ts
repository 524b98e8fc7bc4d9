import { z } from 'zod';
import { USUAL_EXITS } from './exit-conditions.ts';

/** `08:30`, 24 hours. */
export const timeOfDaySchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Use a time such as 09:30.');

/** `2026-12-24` */
const plainDateSchema = z.iso.date();

/** From (included) to (excluded), wall time. `to` may be `24:00`. Never wraps over midnight: use two spans. */
const spanSchema = z.strictObject({
  from: timeOfDaySchema,
  to: z.union([timeOfDaySchema, z.literal('24:00')]),
});

const weekSchema = z.strictObject({
  monday: z.array(spanSchema),
  tuesday: z.array(spanSchema),
  wednesday: z.array(spanSchema),
  thursday: z.array(spanSchema),
  friday: z.array(spanSchema),
  saturday: z.array(spanSchema),
  sunday: z.array(spanSchema),
});

/**
 * An event that ends the enrollment at any step. `name` is an event name (`replied`, `meeting-booked`,
 * `unsubscribed`, `bounced`, `won` …).
 */
const exitConditionSchema = z.strictObject({
  name: z.string().min(1).max(80),
  /** Text of the alert to the lead's owner when this ends the enrollment. Merge fields are filled in. Missing: no alert. */
  alert: z.string().min(1).max(2000).exactOptional(),
});

/** Schema of the settings. Missing optional settings mean the behavior of earlier releases. */
export const settingsSchema = z.strictObject({
  /** Fallback when neither lead nor owner has a valid zone. IANA name. */
  timeZone: z.string().min(1),
  /** The meaning of "day 1" in waits until a day of the sequence: the day of enrolling (`first-is-1`) or the day after (`first-is-0`). */
  dayCounting: z.enum(['first-is-0', 'first-is-1']),
  /** When touches may go out, in the lead's zone. */
  sendWindow: weekSchema,
  holidays: z.strictObject({
    /** ISO 3166-1 alpha-2 code of the country whose public holidays are days off; null: none. */
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .nullable(),
    /** Other days off. */
    dates: z.array(plainDateSchema),
  }),
  exitConditions: z.array(exitConditionSchema),
  /** Effect of an auto-reply with a return date; missing: the enrollment pauses until then. */
  outOfOffice: z.enum(['pause', 'ignore']).exactOptional(),
  /** Target sequence of leads that ran out of steps: without an exit condition, with the end reason `completed`. */
  afterEnd: z
    .strictObject({ sequenceId: z.string().max(64), note: z.string().max(200).default('') })
    .nullable()
    .exactOptional(),
  /**
   * A skipped touch does not pull later touches forward: steps that would have waited for it (an `if` with a limit, a task with a limit)
   * still take their time. Missing, as in older sequences: the lead continues at once, and later touches come sooner.
   */
  skippedKeepTime: z.literal(true).exactOptional(),
  /**
   * A touch that quiet hours, window or limits hold back does not delay the first touch on another channel, unless the touch says so
   * (`othersWait`). Missing, as in older sequences: all later steps wait.
   */
  heldTouchesPass: z.literal(true).exactOptional(),
  /** Ids of the connected mailboxes that send its emails. Missing or null: the mailboxes of the lead's owner, else the shared ones. */
  mailboxes: z.array(z.string().min(1).max(64)).min(1).max(50).nullable().exactOptional(),
  guards: z.strictObject({
    smsPerLeadDay: z.number().int().min(1).max(10).nullable(),
    hoursBetweenEmails: z.number().min(0).max(720).nullable(),
    /** Minutes between any two touches on any channels; 0 or null: none. Missing, as in older sequences: none. */
    minutesBetweenTouches: z.number().int().min(0).max(1440).nullable().exactOptional(),
    /** No SMS and no call outside these hours, even if the window is open. */
    waking: z.strictObject({ from: timeOfDaySchema, to: timeOfDaySchema }).nullable(),
  }),
});

/** Settings of a sequence, in the document and in the IR. */
export type Settings = z.infer<typeof settingsSchema>;
/** English names, lower case. */
export type Weekday = keyof Settings['sendWindow'];
/** A time span of a day, wall time. */
export type Span = z.infer<typeof spanSchema>;

/** Monday first, as ISO 8601 counts. */
export const WEEKDAYS: readonly Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

const workingHours: readonly Span[] = [{ from: '08:00', to: '18:00' }];

/** Settings of a new sequence. */
export function defaultSettings(timeZone = 'UTC'): Settings {
  return {
    timeZone,
    dayCounting: 'first-is-0',
    sendWindow: {
      monday: [...workingHours],
      tuesday: [...workingHours],
      wednesday: [...workingHours],
      thursday: [...workingHours],
      friday: [...workingHours],
      saturday: [],
      sunday: [],
    },
    holidays: { country: null, dates: [] },
    exitConditions: USUAL_EXITS.map((name) => ({ name })),
    skippedKeepTime: true,
    heldTouchesPass: true,
    guards: { smsPerLeadDay: 1, hoursBetweenEmails: 48, minutesBetweenTouches: 30, waking: { from: '08:00', to: '21:00' } },
  };
}
