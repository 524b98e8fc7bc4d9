import { DAY, HOUR, MINUTE } from '../../time/civil.ts';
import type { Advice } from '../advice.ts';
import type { Cadence, PlannedTouch } from '../cadence.ts';

const FIRST_TOUCH_MINUTES = 5;
const EMAIL_GAP_HOURS = 48;

/** Who asked and hears back within five minutes is many times likelier to become a customer. */
export function firstTouch({ inbound, ways, enrolledAt, document }: Cadence): readonly Advice[] {
  if (!inbound) return [];
  return ways.flatMap(({ touches }): readonly Advice[] => {
    const first = touches[0];
    if (first === undefined) return [];
    const minutes = Math.round((first.at - enrolledAt) / MINUTE);
    if (minutes > FIRST_TOUCH_MINUTES) return [{ code: 'slow-first-touch', weight: 'high', nodeId: first.id, params: { minutes } }];
    if (!first.respectsWindow) return [];
    const config = document.nodes.find((node) => node.id === first.id)?.config;
    const fix = { type: 'set-config', nodeId: first.id, config: { ...(config as object), window: 'ignore' } } as const;
    return [{ code: 'first-touch-waits-for-window', weight: 'medium', nodeId: first.id, params: {}, fix }];
  });
}

/** The guard would hold the second one back at run time; better to plan the day than to be surprised by it. */
export function emailGap({ ways }: Cadence): readonly Advice[] {
  return ways.flatMap(({ touches }) =>
    pairs(touches.filter((touch) => touch.channel === 'email'))
      .filter(([before, after]) => after.at - before.at < EMAIL_GAP_HOURS * HOUR)
      .map(([before, after]): Advice => {
        const hours = Math.round((after.at - before.at) / HOUR);
        return { code: 'emails-too-close', weight: 'medium', nodeId: after.id, params: { hours } };
      }),
  );
}

export function smsPerDay({ ways }: Cadence): readonly Advice[] {
  return ways.flatMap(({ touches }) =>
    pairs(touches.filter((touch) => touch.channel === 'sms'))
      .filter(([before, after]) => Math.floor(before.at / DAY) === Math.floor(after.at / DAY))
      .map(([, after]): Advice => ({ code: 'two-sms-a-day', weight: 'high', nodeId: after.id, params: {} })),
  );
}

/** Who was in a meeting at ten last week is in it again this week. */
export function callHours({ ways, document }: Cadence): readonly Advice[] {
  return ways.flatMap(({ touches }) =>
    pairs(touches.filter((touch) => touch.channel === 'call'))
      .filter(([before, after]) => after.anotherTime !== true && clockDistance(before.at, after.at) < 2 * HOUR)
      .map(([before, after]): Advice => {
        const hour = Math.floor((before.at % DAY) / HOUR);
        const config = document.nodes.find((node) => node.id === after.id)?.config;
        const fix = { type: 'set-config', nodeId: after.id, config: { ...(config as object), anotherTime: true } } as const;
        return { code: 'calls-same-hour', weight: 'medium', nodeId: after.id, params: { hour }, fix };
      }),
  );
}

function pairs(touches: readonly PlannedTouch[]): readonly (readonly [PlannedTouch, PlannedTouch])[] {
  return touches.slice(1).map((touch, index) => [touches[index]!, touch] as const);
}

function clockDistance(left: number, right: number): number {
  const apart = Math.abs((left % DAY) - (right % DAY));
  return Math.min(apart, DAY - apart);
}
