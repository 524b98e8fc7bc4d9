import type { Cadence } from '../coach/cadence.ts';
import type { StepId } from '../../model/types.ts';

interface Loop {
  readonly header: StepId;
  readonly steps: ReadonlySet<StepId>;
}

/**
 * Steps that a lead enters repeatedly: a nurture loop. A path back from the nurture to the beginning (after a click, start
 * again) is a loop, too, but does not count: a loop that contains the entry of another loop is ignored.
 */
export function cyclicSteps({ paths }: Pick<Cadence, 'paths'>): ReadonlySet<StepId> {
  const loops = paths.flatMap(({ visits, backTo }): readonly Loop[] => {
    if (backTo === null) return [];
    const ids = visits.map(({ id }) => id);
    return [{ header: backTo, steps: new Set(ids.slice(ids.indexOf(backTo))) }];
  });
  const contains = (outer: Loop, inner: Loop): boolean => outer.steps.has(inner.header) && !inner.steps.has(outer.header);
  const innermost = loops.filter((loop) => !loops.some((other) => contains(loop, other)));
  return new Set(innermost.flatMap(({ steps }) => [...steps]));
}
