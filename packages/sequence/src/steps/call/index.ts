import type { StepDefinition, TouchText } from '../definition/step-definition.ts';
import { checkOutcomes } from '../touch/manual-touch.ts';
import { checkText } from '../../text/check-text.ts';
import { checkFirstLine, firstLineFixes, hasFirstLine, withFirstLine } from '../touch/first-line.ts';
import { manualTouch } from '../touch/manual-touch.ts';
import { callDefaults, callSchema, reachedOutcomes } from './config.ts';
import type { CallConfig } from './config.ts';

const task = manualTouch<CallConfig>('call');

export const call = {
  kind: 'call',
  family: 'touch',
  title: 'Call',
  explanation: 'Creates a call task with a script.',
  config: callSchema,
  defaults: callDefaults,
  ...task,
  reached: reachedOutcomes,
  touch: (config) => ({ ...task.touch(config), anotherTime: config.anotherTime === true }),
  summary: (config) => {
    const sentence = config.voicemailScript.trim() === '' ? 'Call' : 'Call, or leave a voicemail';
    return config.anotherTime === true ? `${sentence}, at a different time of day than last time` : sentence;
  },
  check: (config) => [
    ...checkText(config.script, 'script', true, hasFirstLine(config)),
    ...checkText(config.voicemailScript, 'voicemailScript', false, hasFirstLine(config)),
    ...checkOutcomes(config.outcomes),
    ...checkFirstLine(config, callTexts(config)),
  ],
  texts: callTexts,
  fixes: (config, { code }) => firstLineFixes(config, code, withPlace, { from: 'rep' }),
} satisfies StepDefinition<'call', CallConfig>;

function callTexts({ script, voicemailScript }: CallConfig): readonly TouchText[] {
  return [
    { variant: null, part: 'script', path: 'script', text: script },
    { variant: null, part: 'voicemail', path: 'voicemailScript', text: voicemailScript },
  ];
}

function withPlace(config: CallConfig): CallConfig {
  return { ...config, script: withFirstLine(config.script) };
}
