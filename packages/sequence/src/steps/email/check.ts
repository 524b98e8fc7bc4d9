import type { CheckContext, StepProblem } from '../definition.ts';
import { checkText } from '../shared/check-text.ts';
import { checkVariants } from '../shared/check-variants.ts';
import type { EmailConfig } from './config.ts';

export function checkEmail(config: EmailConfig, context: CheckContext): readonly StepProblem[] {
  const problems: StepProblem[] = [...checkVariants(config.variants)];
  for (const [index, variant] of config.variants.entries()) {
    const path = `variants.${index}`;
    problems.push(...checkText(variant.subject, `${path}.subject`, config.thread === null));
    problems.push(...checkText(variant.preview, `${path}.preview`, false));
    problems.push(...checkText(variant.body, `${path}.body`, true));
  }
  return [...problems, ...checkThread(config.thread, context)];
}

function checkThread(thread: string | null, context: CheckContext): readonly StepProblem[] {
  if (thread === null) return [];
  if (context.step(thread)?.channel !== 'email') return [{ code: 'thread-without-email', severity: 'error', path: 'thread' }];
  if (!context.precedes(thread)) return [{ code: 'thread-on-unsent-email', severity: 'error', path: 'thread', params: { touch: thread } }];
  return [];
}
