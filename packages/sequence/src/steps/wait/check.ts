import type { CheckContext, StepProblem } from '../definition/step-definition.ts';
import { eventNameProblem } from '../definition/event-name-problem.ts';
import { awaitedEvents } from './awaited.ts';
import type { Apart, WaitConfig } from './config.ts';

export function checkWait(config: WaitConfig, context: CheckContext): readonly StepProblem[] {
  const { settings } = context;
  switch (config.mode) {
    case 'duration':
      return config.amount === 0 && config.at === null ? [{ code: 'empty-wait', severity: 'warning', path: 'amount' }] : [];
    case 'day':
      return [
        ...(config.day === 0 && settings.dayCounting === 'first-is-1'
          ? [{ code: 'day-before-first', severity: 'warning', path: 'day' } as const]
          : []),
        ...checkApart(config.apart, context),
      ];
    case 'next-time':
      return [];
    case 'lead-date':
      return config.field.trim() === '' ? [{ code: 'missing-content', severity: 'error', path: 'field' }] : [];
    case 'event':
      return awaitedEvents(config).flatMap(({ event }, index): readonly StepProblem[] => {
        const path = index === 0 ? 'event' : `or.${index - 1}.event`;
        return event.trim() === '' ? [{ code: 'missing-content', severity: 'error', path }] : eventNameProblem(event, path);
      });
  }
}

/** The last touch may be missing; then only the day counts. A named touch must be earlier. */
function checkApart(apart: Apart | undefined, context: CheckContext): readonly StepProblem[] {
  if (apart === undefined || apart.of === 'last') return [];
  const { touch } = apart.of;
  const step = context.step(touch);
  if (step === undefined || step.channel === null) return [{ code: 'condition-on-missing-touch', severity: 'error', path: 'apart.of' }];
  return context.precedes(touch) ? [] : [{ code: 'condition-on-unsent-touch', severity: 'error', path: 'apart.of', params: { touch } }];
}
