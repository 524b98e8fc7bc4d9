import { describe, expect, it } from 'vitest';
import { templates } from './index.ts';
import { scheduleTable, type ScheduledTouch } from './test-kit/schedule-table.ts';

/** Leads that enroll on every weekday, morning and afternoon. Contracts end four months later, and meetings are in three days. */
const options = {
  hours: ['09:00', '16:30'],
  zones: ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata'],
  fields: (enrolled: Temporal.PlainDate) => ({
    renewalDate: enrolled.add({ days: 121 }).toString(),
    meetingDate: enrolled.add({ days: 3 }).toString(),
  }),
};

/** At its time, and the planned number of days after the previous touch. A wait in days counts from that touch, which has its own reason. */
function followsOn({ planned, actual }: ScheduledTouch, before: ScheduledTouch | undefined): boolean {
  if (planned === null || before?.planned == null) return false;
  const shift = (touch: { planned: string | null; actual: string }) => Number.parseInt(touch.actual) - Number.parseInt(touch.planned!);
  return planned.slice(-5) === actual.slice(-5) && shift({ planned, actual }) === shift(before);
}

describe('every touch that differs from its plan says why', () => {
  it.each(templates.filter(({ touchCount }) => touchCount > 0))('$id', ({ document }) => {
    const silent = scheduleTable(document('UTC'), options).flatMap(({ weekday, hour, zone, touches }) =>
      touches
        .filter(({ visit, planned, actual }) => visit === 1 && planned !== actual)
        .filter((touch) => touch.why === '' && !followsOn(touch, touches[touches.indexOf(touch) - 1]))
        .map(({ step, planned, actual }) => `${weekday} ${hour} ${zone}: ${step} ${planned} → ${actual}`),
    );
    expect(silent).toEqual([]);
  });
});
