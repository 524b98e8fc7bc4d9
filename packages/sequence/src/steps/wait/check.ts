import type { CheckContext, StepProblem } from '../definition.ts';
import { eventNameProblem } from '../shared/event-name-problem.ts';
import type { WaitConfig } from './config.ts';

export function checkWait(config: WaitConfig, { settings }: CheckContext): readonly StepProblem[] {
  switch (config.mode) {
    case 'duration':
      return config.amount === 0 && config.at === null ? [{ code: 'empty-wait', severity: 'warning', path: 'amount' }] : [];
    case 'day':
      return config.day === 0 && settings.dayCounting === 'first-is-1'
        ? [{ code: 'day-before-first', severity: 'warning', path: 'day' }]
        : [];
    case 'next-time':
      return [];
    case 'lead-date':
      return config.field.trim() === '' ? [{ code: 'missing-content', severity: 'error', path: 'field' }] : [];
    case 'event':
      if (config.event.trim() === '') return [{ code: 'missing-content', severity: 'error', path: 'event' }];
      return eventNameProblem(config.event, 'event');
  }
}
