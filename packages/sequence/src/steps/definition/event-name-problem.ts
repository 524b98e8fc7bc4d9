import { meantEvent } from '../../model/event-names.ts';
import type { StepProblem } from './step-definition.ts';

/** A warning where events of this name never come in: no reporter can use it, or it is a known name misspelled. */
export function eventNameProblem(name: string, path: string): readonly StepProblem[] {
  const meant = meantEvent(name.trim());
  return meant === null ? [] : [{ code: 'unreported-event', severity: 'warning', path, params: { name, meant } }];
}
