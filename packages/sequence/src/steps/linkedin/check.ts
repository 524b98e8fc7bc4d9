import type { StepProblem } from '../definition/step-definition.ts';
import { checkOutcomes } from '../touch/manual-touch.ts';
import { checkText } from '../../text/check-text.ts';
import { checkVariants } from '../touch/touch-definition.ts';
import { checkFirstLine, hasFirstLine } from '../touch/first-line.ts';
import type { LinkedinConfig } from './config.ts';
import { linkedinTexts } from './texts.ts';

/** Maximum length of the note of a LinkedIn connection request, in characters. */
export const NOTE_CHARACTERS = 300;

export function checkLinkedin(config: LinkedinConfig): readonly StepProblem[] {
  const problems: StepProblem[] = [...checkOutcomes(config.outcomes)];
  // A profile view has no text, so text from an earlier choice is ignored.
  if (config.action === 'view') return problems;
  problems.push(...checkVariants(config.variants));
  for (const [index, { text }] of config.variants.entries()) {
    const path = `variants.${index}.text`;
    problems.push(...checkText(text, path, config.action === 'message', hasFirstLine(config)));
    if (config.action === 'connect' && text.length > NOTE_CHARACTERS) {
      problems.push({ code: 'note-too-long', severity: 'warning', path, params: { characters: text.length, most: NOTE_CHARACTERS } });
    }
  }
  return [...problems, ...checkFirstLine(config, linkedinTexts(config))];
}
