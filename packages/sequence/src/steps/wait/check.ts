import type { CheckContext, StepProblem } from '../definition.ts';
import { eventNameProblem } from '../shared/event-name-problem.ts';
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
      if (config.event.trim() === '') return [{ code: 'missing-content', severity: 'error', path: 'event' }];
      return eventNameProblem(config.event, 'event');
  }
}

/** The last touch may be missing: the wait is by its day alone then. A touch that is named must come before. */
function checkApart(apart: Apart | undefined, context: CheckContext): readonly StepProblem[] {
  if (apart === undefined || apart.of === 'last') return [];
  const { touch } = apart.of;
  const step = context.step(touch);
  if (step === undefined || step.channel === null) return [{ code: 'condition-on-missing-touch', severity: 'error', path: 'apart.of' }];
  return context.precedes(touch) ? [] : [{ code: 'condition-on-unsent-touch', severity: 'error', path: 'apart.of', params: { touch } }];
}
