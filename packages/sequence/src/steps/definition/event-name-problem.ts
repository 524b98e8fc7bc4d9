import { meantEvent } from '../../model/event-names.ts';
import type { StepProblem } from './step-definition.ts';

/** A warning if the name is not a valid event name, or a misspelled known name. No event has a name with spaces around it. */
export function eventNameProblem(name: string, path: string): readonly StepProblem[] {
  const meant = meantEvent(name);
  return meant === null ? [] : [{ code: 'unreported-event', severity: 'warning', path, params: { name, meant } }];
}
