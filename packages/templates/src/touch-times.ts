import type { Channel, Ir, LeadFacts } from '@touchline/sequence';
import { advance, initialState, nextWake, stepDefinition } from '@touchline/sequence';

/** When one touch of a silent lead went out. */
export interface TouchTime {
  readonly step: string;
  readonly channel: Channel;
  readonly at: Temporal.ZonedDateTime;
  /** Calendar days since enrolling. */
  readonly day: number;
  /** `10:30` */
  readonly hour: string;
}

/** Longer than any cadence without its nurture. */
const DAYS = 130;

/** Every touch of one silent lead, by the interpreter, without texts, because tests run thousands of these. */
export function touchTimes(
  ir: Ir,
  enrolledAt: Temporal.ZonedDateTime,
  fields: LeadFacts['fields'] = {},
  days = DAYS,
): readonly TouchTime[] {
  const zone = enrolledAt.timeZoneId;
  const lead: LeadFacts = { ...LEAD, timeZone: zone, fields };
  const until = enrolledAt.add({ days }).epochMilliseconds;
  const touches: TouchTime[] = [];
  let state = initialState(enrolledAt.epochMilliseconds);
  let now: number | null = enrolledAt.epochMilliseconds;
  let signal: 'start' | 'timer' = 'start';
  while (now !== null && now < until) {
    const advanced = advance(ir, state, { type: signal }, { now, enrollmentId: 'table', lead });
    for (const effect of advanced.effects) {
      if (effect.type !== 'message' && effect.type !== 'task') continue;
      const { kind, config } = ir.steps[effect.step]!;
      const at = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
      touches.push({
        step: effect.step,
        channel: stepDefinition(kind)!.touch!(config).channel,
        at,
        day: enrolledAt.toPlainDate().until(at.toPlainDate()).days,
        hour: at.toPlainTime().toString({ smallestUnit: 'minute' }),
      });
    }
    state = advanced.state;
    signal = 'timer';
    now = nextWake(state);
  }
  return touches;
}

const LEAD: LeadFacts = {
  id: 'table',
  email: 'ada@example.com',
  phone: '+15550100',
  linkedin: 'https://www.linkedin.com/in/example',
  firstName: 'Ada',
  lastName: 'Example',
  company: 'Example & Co',
  timeZone: null,
  tier: null,
  source: null,
  stage: null,
  tags: [],
  fields: {},
  consent: { email: true, sms: true, call: true },
  owner: null,
};
