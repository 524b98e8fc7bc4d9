import type { Behavior, SequenceDocument, Settings } from '@touchline/sequence';
import { compile, simulateLead, stepDefinition, WEEKDAYS } from '@touchline/sequence';

/** A touch of one lead: the planned time, the actual time, and the reason for the difference. Days count as in the sequence. */
export interface ScheduledTouch {
  readonly step: string;
  /** From 1. The days of a repeated step count from the previous round. */
  readonly visit: number;
  readonly channel: string;
  /** `4 10:00`; null for a touch that the plan does not have on this path. */
  readonly planned: string | null;
  /** `6 10:00` */
  readonly actual: string;
  /** `Mon` */
  readonly weekday: string;
  readonly at: number;
  /** Empty if there is no reason. */
  readonly why: string;
}

/** The touches of a lead that enrolls on a weekday at a time in a zone. */
export interface ScheduleRow {
  readonly weekday: (typeof WEEKDAYS)[number];
  readonly hour: string;
  readonly zone: string;
  readonly touches: readonly ScheduledTouch[];
}

export interface TableOptions {
  readonly hours?: readonly string[];
  readonly zones?: readonly string[];
  readonly behavior?: Behavior;
  /** The Monday of the week in which the leads enroll. */
  readonly monday?: string;
  /** Custom fields of the leads, by the date of enrolling. */
  readonly fields?: (enrolled: Temporal.PlainDate) => Record<string, string>;
  readonly horizonDays?: number;
}

/** Runs a cadence for leads that enroll on every weekday at several times in several zones, with its window and limits. */
export function scheduleTable(document: SequenceDocument, options: TableOptions = {}): readonly ScheduleRow[] {
  const { hours = ['09:00', '16:30'], zones = ['Europe/Berlin'], monday = '2026-06-01' } = options;
  return zones.flatMap((zone) =>
    WEEKDAYS.flatMap((weekday, index) =>
      hours.map((hour): ScheduleRow => {
        const date = Temporal.PlainDate.from(monday).add({ days: index });
        const enrolledAt = date.toZonedDateTime({ timeZone: zone, plainTime: hour }).epochMilliseconds;
        const touchesOf = (one: SequenceDocument) => runOf(one, { enrolledAt, zone, fields: options.fields?.(date) ?? {} }, options);
        const plan = touchesOf({ ...document, settings: withoutLimits(document.settings) });
        const planned = new Map(plan.map(({ step, visit, time }) => [`${step} ${visit}`, time]));
        const touches = touchesOf(document).map(({ time, ...touch }) => ({
          ...touch,
          planned: planned.get(`${touch.step} ${touch.visit}`) ?? null,
          actual: time,
        }));
        return { weekday, hour, zone, touches };
      }),
    ),
  );
}

/** Always open and without limits, so that only the plan remains. */
function withoutLimits(settings: Settings): Settings {
  const open = WEEKDAYS.map((weekday) => [weekday, [{ from: '00:00', to: '24:00' }]]);
  const guards = Object.fromEntries(Object.keys(settings.guards).map((guard) => [guard, null]));
  return {
    ...settings,
    sendWindow: Object.fromEntries(open) as Settings['sendWindow'],
    holidays: { country: null, dates: [] },
    guards: guards as unknown as Settings['guards'],
  };
}

interface Lead {
  readonly enrolledAt: number;
  readonly zone: string;
  readonly fields: Record<string, string>;
}

function runOf(document: SequenceDocument, { enrolledAt, zone, fields }: Lead, { behavior = {}, horizonDays = 130 }: TableOptions) {
  const { ir, issues } = compile(document);
  if (ir === null) throw new Error(`the cadence does not compile: ${JSON.stringify(issues)}`);
  const visits = new Map<string, number>();
  const { entries } = simulateLead(ir, { enrolledAt, lead: { timeZone: zone, fields } }, behavior, { horizonDays });
  return entries.flatMap(({ what, step, day, local, at, why }) => {
    if (step === null || (what !== 'sent' && what !== 'task')) return [];
    const { kind, config } = ir.steps[step]!;
    const visit = (visits.get(step) ?? 0) + 1;
    visits.set(step, visit);
    const { channel } = stepDefinition(kind)!.touch!(config);
    return [{ step, channel, visit, time: `${day} ${local.slice(-5)}`, weekday: local.slice(0, 3), at, why }];
  });
}
