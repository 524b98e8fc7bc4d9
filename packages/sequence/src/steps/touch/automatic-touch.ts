import type { WaitDescription, RunContext, RunResult, StepOf, TouchFacts } from '../definition/step-definition.ts';
import type { Channel, StepId } from '../../model/types.ts';
import { describeFirstLineWait } from './await-first-line.ts';
import { repLimit } from './first-line.ts';
import type { SentPersonal } from './first-line.ts';
import { describeTouchWait, runTouch } from './run-touch.ts';
import type { TouchPlan } from './run-touch.ts';
import { touchExits, touchFacts } from './touch-definition.ts';

interface AutomaticConfig extends SentPersonal, Pick<TouchPlan, 'window' | 'unreachable' | 'variants'> {
  readonly thread?: StepId | null;
  readonly ignoreEmailGap?: boolean;
  readonly goal: string;
}

/** Most of the definition of a touch that Touchline sends automatically. */
export function automaticTouch<Config extends AutomaticConfig>(channel: Channel) {
  const facts = touchFacts(channel, false);
  const timingOf = ({ window, ignoreEmailGap = false }: Config) => ({ channel, window, ignoreEmailGap });
  return {
    exits: touchExits,
    touch: (config: Config): TouchFacts => ({ ...facts(config), ...(config.ignoreEmailGap === true ? { ignoresEmailGap: true } : {}) }),
    alwaysWaits: () => false,
    describeWait: ({ config }: StepOf<Config>, context: RunContext): WaitDescription =>
      describeFirstLineWait(config, context) ?? describeTouchWait(timingOf(config), context),
    run: (step: StepOf<Config>, context: RunContext): RunResult => {
      const { unreachable, variants, thread = null } = step.config;
      return runTouch(step, context, {
        ...timingOf(step.config),
        manual: false,
        unreachable,
        variants,
        threadOf: thread,
        firstLineWithin: repLimit(step.config),
        skipBy: 'next',
        afterwards: 'next',
      });
    },
  };
}
