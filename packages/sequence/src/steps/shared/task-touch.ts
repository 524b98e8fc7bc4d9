import type { PlanClock, Resting, RunContext, RunResult, StepOf, Told } from './definition.ts';
import type { Channel, ExitName, Instant } from '../../model/types.ts';
import { afterLimit } from './duration-days.ts';
import { restingTask, runTask } from './run-task.ts';
import type { TaskPlan } from './run-task.ts';
import { DONE, taskAlwaysWaits, taskExits, taskPace } from './task-exits.ts';
import { touchFacts } from './touch-facts.ts';

interface TaskConfig extends Pick<TaskPlan, 'window' | 'missingChannel' | 'waitFor'> {
  readonly outcomes: readonly string[];
  readonly anotherTime?: boolean;
}

/**
 * How a touch that a person carries out behaves, whatever it says: most of its definition.
 *
 * @param variantsOf the texts to choose from, where it has some
 */
export function taskTouch<Config extends TaskConfig>(channel: Channel, variantsOf: (config: Config) => TaskPlan['variants'] = () => []) {
  return {
    exits: taskExits,
    touch: touchFacts(channel, true),
    waits: taskAlwaysWaits,
    outcomes: (config: Config) => config.outcomes,
    tells: (_config: Config, exit: ExitName): Told | null => (exit === DONE ? { touch: 'self', outcome: null } : null),
    leavesAt: ({ waitFor }: Config, exit: ExitName, clock: PlanClock): Instant =>
      exit === 'limit' ? afterLimit(waitFor, clock) : clock.now,
    pace: taskPace<Config>(),
    resting: (step: StepOf<Config>, context: RunContext): Resting =>
      restingTask(step, context, { channel, anotherTime: step.config.anotherTime === true }),
    run: (step: StepOf<Config>, context: RunContext): RunResult => {
      const { window, missingChannel, waitFor, anotherTime = false } = step.config;
      return runTask(step, context, { channel, window, missingChannel, anotherTime, waitFor, variants: variantsOf(step.config) });
    },
  };
}
