import type { Resting, RunContext, RunResult, StepOf, TouchFacts } from './definition.ts';
import type { Channel, StepId } from '../../model/types.ts';
import { restingForLine } from './await-first-line.ts';
import { repLimit } from './first-line.ts';
import type { SentPersonal } from './first-line.ts';
import { restingTouch } from './resting-touch.ts';
import { runTouch } from './run-touch.ts';
import type { TouchPlan } from './run-touch.ts';
import { touchExits } from './touch-exits.ts';
import { touchFacts } from './touch-facts.ts';

interface SentConfig extends SentPersonal, Pick<TouchPlan, 'window' | 'missingChannel' | 'variants'> {
  readonly thread?: StepId | null;
  readonly ignoreEmailGap?: boolean;
  readonly goal: string;
}

/** How a touch that is sent by itself behaves, whatever it says: most of its definition. */
export function sentTouch<Config extends SentConfig>(channel: Channel) {
  const facts = touchFacts(channel, false);
  const timingOf = ({ window, ignoreEmailGap = false }: Config) => ({ channel, window, ignoreEmailGap });
  return {
    exits: touchExits,
    touch: (config: Config): TouchFacts => ({ ...facts(config), ...(config.ignoreEmailGap === true ? { ignoresEmailGap: true } : {}) }),
    waits: () => false,
    resting: ({ config }: StepOf<Config>, context: RunContext): Resting =>
      restingForLine(config, context) ?? restingTouch(timingOf(config), context),
    run: (step: StepOf<Config>, context: RunContext): RunResult => {
      const { missingChannel, variants, thread = null } = step.config;
      return runTouch(step, context, {
        ...timingOf(step.config),
        byPerson: false,
        missingChannel,
        variants,
        threadOf: thread,
        firstLineWithin: repLimit(step.config),
        skipBy: 'next',
        afterwards: 'next',
      });
    },
  };
}
