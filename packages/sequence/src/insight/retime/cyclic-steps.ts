import type { Cadence } from '../coach/cadence.ts';
import type { StepId } from '../../model/types.ts';

interface Loop {
  readonly header: StepId;
  readonly steps: ReadonlySet<StepId>;
}

/**
 * Steps that a lead comes to again and again: a nurture that goes round. A way back from the nurture to the beginning (somebody clicked:
 * start again) is a circle, too, and not meant: a circle that contains where another one begins is left out of account.
 */
export function cyclicSteps({ ways }: Pick<Cadence, 'ways'>): ReadonlySet<StepId> {
  const loops = ways.flatMap(({ visits, backTo }): readonly Loop[] => {
    if (backTo === null) return [];
    const ids = visits.map(({ id }) => id);
    return [{ header: backTo, steps: new Set(ids.slice(ids.indexOf(backTo))) }];
  });
  const contains = (outer: Loop, inner: Loop): boolean => outer.steps.has(inner.header) && !inner.steps.has(outer.header);
  const innermost = loops.filter((loop) => !loops.some((other) => contains(loop, other)));
  return new Set(innermost.flatMap(({ steps }) => [...steps]));
}
