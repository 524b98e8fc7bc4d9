import type { StepDefinition, TouchText } from '../definition/step-definition.ts';
import { checkOutcomes } from '../touch/manual-touch.ts';
import { checkText } from '../../text/check-text.ts';
import { checkFirstLine, firstLineFixes, hasFirstLine, withFirstLine } from '../touch/first-line.ts';
import { shorten } from '../../text/shorten.ts';
import { manualTouch } from '../touch/manual-touch.ts';
import { voicemailDefaults, voicemailSchema } from './config.ts';
import type { VoicemailConfig } from './config.ts';

export const voicemail = {
  kind: 'voicemail',
  family: 'touch',
  title: 'Voicemail',
  explanation: 'Creates a task to leave a voicemail, without a call before it.',
  config: voicemailSchema,
  defaults: voicemailDefaults,
  ...manualTouch<VoicemailConfig>('voicemail'),
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
} satisfies StepDefinition<'voicemail', VoicemailConfig>;

function voicemailTexts({ script }: VoicemailConfig): readonly TouchText[] {
  return [{ variant: null, part: 'voicemail', path: 'script', text: script }];
}

function withPlace(config: VoicemailConfig): VoicemailConfig {
  return { ...config, script: withFirstLine(config.script) };
}
