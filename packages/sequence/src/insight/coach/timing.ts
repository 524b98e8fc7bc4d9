import { paceOf, withPace } from './node-pace.ts';
import { stepDefinition } from '../../steps/registry.ts';
import { DAY, HOUR, MINUTE } from '../../calendar/civil.ts';
import { addBefore, waitOf } from './added-steps.ts';
import type { Advice } from './advice.ts';
import type { Cadence, PlannedTouch, Way } from './cadence.ts';
import { timetableOf } from './timetable.ts';

const FIRST_TOUCH_MINUTES = 5;
const EMAIL_GAP_HOURS = 48;

/** Who asked and hears back within five minutes is many times likelier to become a customer. */
export function firstTouch({ inbound, ways, enrolledAt, document }: Cadence): readonly Advice[] {
  if (!inbound) return [];
  // Leads that start over did not ask just now: one way that answers new ones at once is enough.
  const again = document.nodes.some(({ kind, config }) => stepDefinition(kind)?.startsOver?.(config) === true);
  const isSlow = ({ touches: [first] }: Way): boolean => first !== undefined && first.at - enrolledAt > FIRST_TOUCH_MINUTES * MINUTE;
  const judged = again && !ways.every(isSlow) ? ways.filter((way) => !isSlow(way)) : ways;
  return judged.flatMap((way): readonly Advice[] => {
    const first = way.touches[0];
    if (first === undefined || first.stretch > 0) return [];
    const minutes = Math.round((first.at - enrolledAt) / MINUTE);
    if (minutes > FIRST_TOUCH_MINUTES) {
      return [{ code: 'slow-first-touch', weight: 'high', nodeId: first.id, params: { minutes }, ...withoutWaitFix(way, first) }];
    }
    if (!first.respectsWindow) return [];
    const config = document.nodes.find((node) => node.id === first.id)?.config;
    const fix = { type: 'set-config', nodeId: first.id, config: { ...(config as object), window: 'ignore' } } as const;
    return [{ code: 'first-touch-waits-for-window', weight: 'medium', nodeId: first.id, params: {}, fix }];
  });
}

/** Where one step alone holds the first touch up. */
function withoutWaitFix({ visits }: Way, first: PlannedTouch): Pick<Advice, 'fix'> {
  const before = visits.slice(
    0,
    visits.findIndex(({ id }) => id === first.id),
  );
  const [wait, ...others] = before.filter(({ entered, left }) => left > entered);
  return wait === undefined || others.length > 0 ? {} : { fix: { type: 'switch-off', nodeId: wait.id } };
}

/** The guard would hold the second one back at run time; better to plan the day than to be surprised by it. */
export function emailGap({ ways, document }: Cadence): readonly Advice[] {
  return ways.flatMap((way) =>
    pairs(way, 'email')
      .filter(([before, after]) => after.at - before.at < EMAIL_GAP_HOURS * HOUR)
      .map(([before, after]): Advice => {
        const gap = after.at - before.at;
        if (after.ignoresEmailGap === true) return exempt(after, Math.round(gap / HOUR), document);
        const fix = longerWaitFix(way, [before, after], Math.ceil((EMAIL_GAP_HOURS * HOUR - gap) / DAY), document);
        return { code: 'emails-too-close', weight: 'medium', nodeId: after.id, params: { hours: Math.round(gap / HOUR) }, ...fix };
      }),
  );
}

/** Right for an answer to what the lead did. On a plain schedule it undoes the guard, so what it means is said. */
function exempt(touch: PlannedTouch, hours: number, { nodes }: Cadence['document']): Advice {
  const { ignoreEmailGap: _, ...config } = (nodes.find(({ id }) => id === touch.id)?.config ?? {}) as Record<string, unknown>;
  const fix = { type: 'set-config', nodeId: touch.id, config } as const;
  return { code: 'email-ignores-gap', weight: 'low', nodeId: touch.id, path: 'ignoreEmailGap', params: { hours }, fix };
}

export function smsPerDay({ ways, document }: Cadence): readonly Advice[] {
  return ways.flatMap((way) =>
    pairs(way, 'sms')
      .filter(([before, after]) => dayOf(before) === dayOf(after))
      .map(([before, after]): Advice => {
        const fix = longerWaitFix(way, [before, after], 1, document);
        return { code: 'two-sms-a-day', weight: 'high', nodeId: after.id, params: {}, ...fix };
      }),
  );
}

/** Days more in the last step between two touches whose time is told in days; a wait of its own where there is none. */
function longerWaitFix(
  way: Way,
  [before, after]: readonly [PlannedTouch, PlannedTouch],
  days: number,
  { nodes }: Cadence['document'],
): Pick<Advice, 'fix'> {
  const { visits } = way;
  const [from, to] = [before, after].map((touch) => visits.findIndex(({ id }) => id === touch.id));
  for (const { id } of visits.slice(from, to).toReversed()) {
    const node = nodes.find((other) => other.id === id && other.disabled !== true);
    const pace = node === undefined ? null : paceOf(node);
    if (node !== undefined && pace !== null)
      return { fix: { type: 'set-config', nodeId: id, config: withPace(node, pace.days + days).config } };
  }
  return addBefore(way, after.id, [waitOf(days)]);
}

/**
 * Who was in a meeting at ten last week is in it again this week. Looks at the instants after the send window has moved them: calls that
 * are hours apart on paper may meet at the opening of the same Monday.
 */
export function callHours(cadence: Cadence): readonly Advice[] {
  const { ways, document } = cadence;
  return ways.flatMap((way) =>
    pairs(way, 'call').flatMap(([before, after]): readonly Advice[] => {
      // The interpreter keeps these apart already; a window too narrow for that is no fault of the call.
      if (after.anotherTime === true) return [];
      const rows = timetableOf(way, cadence).filter(({ at }) => {
        const [first, second] = [at.get(before.id), at.get(after.id)];
        return first !== undefined && second !== undefined && clockDistance(first, second) < 2 * HOUR;
      });
      if (rows.length === 0) return [];
      const hour = Math.floor((rows[0]!.at.get(before.id)! % DAY) / HOUR);
      const config = document.nodes.find((node) => node.id === after.id)?.config;
      const fix = { type: 'set-config', nodeId: after.id, config: { ...(config as object), anotherTime: true } } as const;
      return [{ code: 'calls-same-hour', weight: 'medium', nodeId: after.id, params: { hour, share: rows.length }, fix }];
    }),
  );
}

/** Neighbours on a channel, as far as the plan can tell how far they are apart. */
function pairs(way: Way, channel: PlannedTouch['channel']): readonly (readonly [PlannedTouch, PlannedTouch])[] {
  const touches = way.touches.filter((touch) => touch.channel === channel);
  return touches
    .slice(1)
    .map((touch, index) => [touches[index]!, touch] as const)
    .filter(([before, after]) => before.stretch === after.stretch);
}

function dayOf({ at }: PlannedTouch): number {
  return Math.floor(at / DAY);
}

function clockDistance(left: number, right: number): number {
  const apart = Math.abs((left % DAY) - (right % DAY));
  return Math.min(apart, DAY - apart);
}
