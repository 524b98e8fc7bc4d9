import type { Exit, StepDefinition } from './definition.ts';
import type { Limit } from '../../model/config-parts.ts';
import { limitPace, withDays } from './duration-days.ts';
import { NEXT, UNREACHABLE } from './touch-exits.ts';

/** Exit of a task that a person has done. */
export const DONE = 'done';

interface TaskConfig {
  readonly waitFor: Limit | null;
  readonly missingChannel: string;
}

/** A lead who lacks the channel goes through at once, unless a task is made for that lead too. */
export function taskAlwaysWaits(config: TaskConfig): boolean {
  return config.waitFor !== null && config.missingChannel === 'task';
}

/** Exits of a touch that a person carries out. */
export function taskExits(config: TaskConfig): readonly Exit[] {
  const exits: readonly Exit[] =
    config.waitFor === null
      ? [NEXT]
      : [
          { name: DONE, label: 'Done' },
          { name: 'limit', label: 'Not done in time' },
        ];
  return config.missingChannel === 'exit' ? [...exits, UNREACHABLE] : exits;
}

/** How long the lead waits for the person, in days. */
export function taskPace<Config extends TaskConfig>(): NonNullable<StepDefinition<string, Config>['pace']> {
  return {
    read: (config) => limitPace(config.waitFor),
    write: (config, days) => (config.waitFor === null ? config : { ...config, waitFor: withDays(config.waitFor, days) }),
  };
}
