import { channelDefinition } from '../../channels/registry.ts';
import type { ChannelDefinition } from '../../model/channel.ts';
import { CHANNELS } from '../../model/types.ts';
import { paceOf, withPace } from './node-pace.ts';
import { stepDefinition } from '../../steps/registry.ts';
import { DAY, HOUR, MINUTE } from '../../calendar/civil.ts';
import { addBefore, waitOf } from './added-steps.ts';
import type { Advice } from './advice.ts';
import type { Cadence, PlannedTouch, Path } from './cadence.ts';
import { timetableOf } from './timetable.ts';

const FIRST_TOUCH_MINUTES = 5;
const EMAIL_GAP_HOURS = 48;

/** A lead that asked and hears back within five minutes is several times more likely to become a customer. */
export function firstTouch({ inbound, paths, enrolledAt, document }: Cadence): readonly Advice[] {
  if (!inbound) return [];
  // Leads that start over did not just ask. One path that replies to new leads at once is enough.
  const again = document.nodes.some(({ kind, config }) => stepDefinition(kind)?.startsOver?.(config) === true);
  const isSlow = ({ touches: [first] }: Path): boolean => first !== undefined && first.at - enrolledAt > FIRST_TOUCH_MINUTES * MINUTE;
  const judged = again && !paths.every(isSlow) ? paths.filter((path) => !isSlow(path)) : paths;
  return judged.flatMap((path): readonly Advice[] => {
    const first = path.touches[0];
    if (first === undefined || first.segment > 0) return [];
    const minutes = Math.round((first.at - enrolledAt) / MINUTE);
    if (minutes > FIRST_TOUCH_MINUTES) {
      return [{ code: 'slow-first-touch', weight: 'high', nodeId: first.id, params: { minutes }, ...withoutWaitFix(path, first) }];
    }
    if (!first.respectsWindow) return [];
    const config = document.nodes.find((node) => node.id === first.id)?.config;
    const fix = { type: 'set-config', nodeId: first.id, config: { ...(config as object), window: 'ignore' } } as const;
    return [{ code: 'first-touch-waits-for-window', weight: 'medium', nodeId: first.id, params: {}, fix }];
  });
}

/** The step that delays the first touch, if there is only one. */
function withoutWaitFix({ visits }: Path, first: PlannedTouch): Pick<Advice, 'fix'> {
  const before = visits.slice(
    0,
    visits.findIndex(({ id }) => id === first.id),
  );
  const [wait, ...others] = before.filter(({ entered, left }) => left > entered);
  return wait === undefined || others.length > 0 ? {} : { fix: { type: 'switch-off', nodeId: wait.id } };
}

/** The limit would delay the second text anyway. A planned day is better than a surprise. */
export function emailGap({ paths, document }: Cadence): readonly Advice[] {
  return paths.flatMap((path) =>
    pairs(path, ({ gap }) => gap !== undefined)
      .filter(([before, after]) => after.at - before.at < EMAIL_GAP_HOURS * HOUR)
      .map(([before, after]): Advice => {
        const gap = after.at - before.at;
        if (after.ignoresEmailGap === true) return exempt(after, Math.round(gap / HOUR), document);
        const fix = longerWaitFix(path, [before, after], Math.ceil((EMAIL_GAP_HOURS * HOUR - gap) / DAY), document);
        return { code: 'emails-too-close', weight: 'medium', nodeId: after.id, params: { hours: Math.round(gap / HOUR) }, ...fix };
      }),
  );
}

/** The exemption is right for a response to what the lead did. On a fixed schedule it defeats the minimum gap. */
function exempt(touch: PlannedTouch, hours: number, { nodes }: Cadence['document']): Advice {
  const { ignoreEmailGap: _, ...config } = (nodes.find(({ id }) => id === touch.id)?.config ?? {}) as Record<string, unknown>;
  const fix = { type: 'set-config', nodeId: touch.id, config } as const;
  return { code: 'email-ignores-gap', weight: 'low', nodeId: touch.id, path: 'ignoreEmailGap', params: { hours }, fix };
}

export function smsPerDay({ paths, document }: Cadence): readonly Advice[] {
  return paths.flatMap((path) =>
    pairs(path, ({ dailyLimit }) => dailyLimit !== undefined)
      .filter(([before, after]) => dayOf(before) === dayOf(after))
      .map(([before, after]): Advice => {
        const fix = longerWaitFix(path, [before, after], 1, document);
        return { code: 'two-sms-a-day', weight: 'high', nodeId: after.id, params: {}, ...fix };
      }),
  );
}

/** Lengthens the last step with a pace in days between two touches; adds a wait if there is none. */
function longerWaitFix(
  path: Path,
  [before, after]: readonly [PlannedTouch, PlannedTouch],
  days: number,
  { nodes }: Cadence['document'],
): Pick<Advice, 'fix'> {
  const { visits } = path;
  const [from, to] = [before, after].map((touch) => visits.findIndex(({ id }) => id === touch.id));
  for (const { id } of visits.slice(from, to).toReversed()) {
    const node = nodes.find((other) => other.id === id && other.disabled !== true);
    const pace = node === undefined ? null : paceOf(node);
    if (node !== undefined && pace !== null)
      return { fix: { type: 'set-config', nodeId: id, config: withPace(node, pace.days + days).config } };
  }
  return addBefore(path, after.id, [waitOf(days)]);
}

/**
 * A lead that was in a meeting at ten last week is likely to be in it again. Compares instants after the send window has moved them: calls that
 * are hours apart in the plan may meet at the opening of the same Monday.
 */
export function callHours(cadence: Cadence): readonly Advice[] {
  const { paths, document } = cadence;
  return paths.flatMap((path) =>
    pairs(path, ({ contacts }) => contacts.includes('conversation')).flatMap(([before, after]): readonly Advice[] => {
      // The interpreter already keeps these apart. A window too narrow for that is not a fault of the call.
      if (after.anotherTime === true) return [];
      const rows = timetableOf(path, cadence).filter(({ at }) => {
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

/** Consecutive touches on each channel that a rule covers, if the plan knows their distance. */
function pairs(path: Path, covers: (channel: ChannelDefinition) => boolean): readonly (readonly [PlannedTouch, PlannedTouch])[] {
  return CHANNELS.filter((channel) => covers(channelDefinition(channel))).flatMap((channel) => {
    const touches = path.touches.filter((touch) => touch.channel === channel);
    return touches
      .slice(1)
      .map((touch, index) => [touches[index]!, touch] as const)
      .filter(([before, after]) => before.segment === after.segment);
  });
}

function dayOf({ at }: PlannedTouch): number {
  return Math.floor(at / DAY);
}

function clockDistance(left: number, right: number): number {
  const apart = Math.abs((left % DAY) - (right % DAY));
  return Math.min(apart, DAY - apart);
}
