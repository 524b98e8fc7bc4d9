import type { StepDefinition, TouchText } from '../definition.ts';
import { checkOutcomes } from '../shared/check-outcomes.ts';
import { checkText } from '../shared/check-text.ts';
import { checkFirstLine, firstLineFixes, hasFirstLine, withFirstLine } from '../shared/first-line.ts';
import { afterLimit } from '../shared/limit-pace.ts';
import { restingTask, runTask } from '../shared/run-task.ts';
import { shorten } from '../shared/shorten.ts';
import { taskAlwaysWaits, taskExits, taskPace } from '../shared/task-exits.ts';
import { touchFacts } from '../shared/touch-facts.ts';
import { voicemailDefaults, voicemailSchema } from './config.ts';
import type { VoicemailConfig } from './config.ts';

export const voicemail = {
  kind: 'voicemail',
  family: 'touch',
  title: 'Voicemail',
  explanation: 'Gives a person the task to leave a voice message, without a call before it.',
  config: voicemailSchema,
  defaults: voicemailDefaults,
  exits: taskExits,
  touch: touchFacts('voicemail', true),
  waits: taskAlwaysWaits,
  summary: (config) => {
    const script = shorten(config.script);
    return script === '' ? 'Voicemail without a script' : `Voicemail “${script}”`;
  },
  check: (config) => [
    ...checkText(config.script, 'script', true, hasFirstLine(config)),
    ...checkOutcomes(config.outcomes),
    ...checkFirstLine(config, voicemailTexts(config)),
  ],
  texts: voicemailTexts,
  fixes: (config, { code }) => firstLineFixes(config, code, withPlace, { from: 'rep' }),
  outcomes: (config) => config.outcomes,
  leavesAt: (config, exit, clock) => (exit === 'limit' ? afterLimit(config.waitFor, clock) : clock.now),
  pace: taskPace<VoicemailConfig>(),
  resting: (step, context) => restingTask(step, context, { channel: 'voicemail' }),
  run: (step, context) =>
    runTask(step, context, {
      channel: 'voicemail',
      window: step.config.window,
      missingChannel: step.config.missingChannel,
      variants: [],
      waitFor: step.config.waitFor,
    }),
} satisfies StepDefinition<'voicemail', VoicemailConfig>;

function voicemailTexts({ script }: VoicemailConfig): readonly TouchText[] {
  return [{ variant: null, part: 'voicemail', path: 'script', text: script }];
}

function withPlace(config: VoicemailConfig): VoicemailConfig {
  return { ...config, script: withFirstLine(config.script) };
}
