import type { StepId } from '../../model/types.ts';
import type { ExpectedTouch } from '../../model/regression.ts';
import type { CheckDifference } from './run-check.ts';

/** One line per difference. `name` gives the name of a step. */
export function differenceText(difference: CheckDifference, name: (id: StepId) => string = (id) => `“${id}”`): string {
  switch (difference.type) {
    case 'missing':
      return `${name(difference.touch.step)} no longer goes out (was ${when(difference.touch)})`;
    case 'unexpected':
      return `${name(difference.touch.step)} goes out ${when(difference.touch)}, which it did not before`;
    case 'moved':
      return `${name(difference.after.step)} goes out ${when(difference.after)} instead of ${when(difference.before)}`;
    case 'order':
      return `the order is now ${difference.after.map(name).join(', ')}`;
    case 'end':
      return `it ends with ${reason(difference.after)} instead of ${reason(difference.before)}`;
  }
}

function when({ day, time }: ExpectedTouch): string {
  return `on day ${day} at ${time}`;
}

function reason(endReason: string | null): string {
  return endReason === null ? 'no end (still active)' : `“${endReason}”`;
}
