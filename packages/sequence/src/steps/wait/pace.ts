import type { StepDefinition } from '../definition/step-definition.ts';
import { limitPace, withDays } from '../definition/limit-days.ts';
import type { Apart, WaitConfig } from './config.ts';

/** Times of day, weekdays and lead dates stay unchanged. */
export const waitPace = {
  read: (config) => {
    switch (config.mode) {
      case 'duration':
        return limitPace(config);
      case 'day':
        return { since: 'enrolling', days: config.day };
      case 'event':
        return limitPace(config.limit);
      case 'next-time':
      case 'lead-date':
        return null;
    }
  },
  write: (config, days) => {
    switch (config.mode) {
      case 'duration': {
        // A wait of zero days waits only for the time of day, or not at all. Both are valid.
        const { amount, unit } = days === 0 ? ({ amount: 0, unit: 'days' } as const) : withDays(config, days);
        return { ...config, amount, unit };
      }
      case 'day':
        return { ...config, day: days, ...(config.apart === undefined ? {} : { apart: nearer(config.apart, days / config.day) }) };
      case 'event':
        return { ...config, limit: withDays(config.limit, days) };
      case 'next-time':
      case 'lead-date':
        return config;
    }
  },
} satisfies NonNullable<StepDefinition<'wait', WaitConfig>['pace']>;

/** A shorter cadence gets shorter distances. A longer one keeps them, because it has enough days. */
function nearer(apart: Apart, factor: number): Apart {
  return factor < 1 ? { ...apart, days: Math.max(1, Math.round(apart.days * factor)) } : apart;
}
