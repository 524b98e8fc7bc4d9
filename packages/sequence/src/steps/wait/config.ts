import { z } from 'zod';
import { timeOfDaySchema, WEEKDAYS } from '../../model/settings.ts';
import type { Exit } from '../definition/step-definition.ts';
import { amountSchema, durationUnitSchema, limitSchema } from '../../model/config-parts.ts';
import { NEXT } from '../definition/exits.ts';

/** Minutes over which leads are staggered at random, so that a thousand leads are not due in the same second. */
const spread = z.number().int().min(0).max(1440).default(0);

const apartSchema = z.strictObject({
  days: z.number().int().min(1).max(1000),
  /** The touch to count from, or the last touch that the lead got. A touch that the lead never got causes no delay. */
  of: z.union([z.strictObject({ touch: z.string() }), z.literal('last')]),
});

export type Apart = z.infer<typeof apartSchema>;

const eventName = z.string().max(80);

/** `page-viewed`: only pages whose URL contains this; missing or empty: any. */
const page = z.string().max(200);

/** Maximum number of events of one wait. */
export const MOST_EVENTS = 10;

export const waitSchema = z.discriminatedUnion('mode', [
  z.strictObject({
    mode: z.literal('duration'),
    amount: amountSchema,
    unit: durationUnitSchema,
    at: timeOfDaySchema.nullable().default(null),
    spread,
  }),
  z.strictObject({
    mode: z.literal('day'),
    day: amountSchema,
    at: timeOfDaySchema,
    spread,
    /** Minimum number of days after a touch that went out, even if it was late; missing: only the day counts. */
    apart: apartSchema.exactOptional(),
  }),
  /** No weekdays means any day. */
  z.strictObject({ mode: z.literal('next-time'), at: timeOfDaySchema, weekdays: z.array(z.enum(WEEKDAYS)).max(7).default([]), spread }),
  z.strictObject({
    mode: z.literal('lead-date'),
    /** Name of a custom field that holds a date (`2026-12-24`, or longer). */
    field: z.string().max(120),
    /** Days after that date; negative: before it. */
    offset: z.number().int().min(-1000).max(1000),
    at: timeOfDaySchema,
    spread,
  }),
  z.strictObject({
    mode: z.literal('event'),
    event: eventName,
    page: page.exactOptional(),
    /** Other events that end the wait; missing: none. */
    or: z
      .array(z.strictObject({ event: eventName, page: page.exactOptional() }))
      .min(1)
      .max(MOST_EVENTS - 1)
      .exactOptional(),
    limit: limitSchema,
    /** Time of day of the timeout; missing: the time of day at which the lead entered. */
    at: timeOfDaySchema.exactOptional(),
  }),
]);

export type WaitConfig = z.infer<typeof waitSchema>;

export const waitDefaults = (): WaitConfig => ({ mode: 'duration', amount: 1, unit: 'days', at: null, spread: 0 });

export const NO_DATE: Exit = { name: 'no-date', label: 'No date' };

const EXITS: Record<WaitConfig['mode'], readonly Exit[]> = {
  duration: [NEXT],
  day: [NEXT],
  'next-time': [NEXT],
  'lead-date': [NEXT, NO_DATE],
  event: [
    { name: 'happened', label: 'Happened' },
    { name: 'limit', label: 'Timed out' },
  ],
};

export function waitExits(config: WaitConfig): readonly Exit[] {
  return EXITS[config.mode];
}

/** A day or a date may have already passed, so a loop through such a wait may take no time. */
export function waitAlwaysWaits(config: WaitConfig): boolean {
  switch (config.mode) {
    case 'duration':
      return config.amount > 0;
    case 'day':
    case 'lead-date':
      return false;
    case 'next-time':
    case 'event':
      return true;
  }
}
