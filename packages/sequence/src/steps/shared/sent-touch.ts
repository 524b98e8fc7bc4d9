import type { Resting, RunContext, RunResult, StepOf } from '../definition.ts';
import type { Channel, StepId } from '../words.ts';
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
}

/** How a touch that is sent by itself behaves, whatever it says: most of its definition. */
export function sentTouch<Config extends SentConfig>(channel: Channel) {
  return {
    exits: touchExits,
    touch: touchFacts(channel, false),
    waits: () => false,
    resting: ({ config }: StepOf<Config>, context: RunContext): Resting =>
      restingForLine(config, context) ?? restingTouch(channel, config.window, context),
    run: (step: StepOf<Config>, context: RunContext): RunResult => {
      const { window, missingChannel, variants, thread = null } = step.config;
      return runTouch(step, context, {
        channel,
        byPerson: false,
        window,
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
