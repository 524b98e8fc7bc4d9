import type { CheckContext, StepProblem } from '../definition/step-definition.ts';
import { checkText } from '../../text/check-text.ts';
import { checkVariants } from '../touch/touch-definition.ts';
import { checkFirstLine, hasFirstLine } from '../touch/first-line.ts';
import type { EmailConfig } from './config.ts';
import { emailTexts } from './texts.ts';

export function checkEmail(config: EmailConfig, context: CheckContext): readonly StepProblem[] {
  const problems: StepProblem[] = [...checkVariants(config.variants)];
  const personal = hasFirstLine(config);
  for (const [index, variant] of config.variants.entries()) {
    const path = `variants.${index}`;
    problems.push(...checkText(variant.subject, `${path}.subject`, config.thread === null, personal));
    problems.push(...checkText(variant.preview, `${path}.preview`, false, personal));
    problems.push(...checkText(variant.body, `${path}.body`, true, personal));
  }
  return [...problems, ...checkFirstLine(config, emailTexts(config)), ...checkThread(config.thread, context)];
}

function checkThread(thread: string | null, context: CheckContext): readonly StepProblem[] {
  if (thread === null) return [];
  if (context.step(thread)?.channel !== 'email') return [{ code: 'thread-without-email', severity: 'error', path: 'thread' }];
  if (!context.precedes(thread)) return [{ code: 'thread-on-unsent-email', severity: 'error', path: 'thread', params: { touch: thread } }];
  return [];
}
