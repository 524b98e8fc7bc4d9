import { populationRun, type Ir, type Population, type PopulationProgress, type PopulationResult } from '@touchline/sequence';
import { useEffect, useState } from 'react';

export interface PopulationState {
  /** The latest that came to an end; an older one stays while the next is worked out. */
  readonly result: PopulationResult | null;
  /** Null while nothing runs. */
  readonly progress: PopulationProgress | null;
}

/** Milliseconds after a change before it begins: a number is typed digit by digit. */
const PAUSE = 300;

/** Milliseconds of work between two chances for the browser to draw. */
const SLICE = 24;

/** Sends the leads through in slices, so that the editor stays at hand meanwhile, and begins anew when something changes. */
export function usePopulation(ir: Ir | null, population: Population): PopulationState {
  const [state, setState] = useState<PopulationState>({ result: null, progress: null });
  useEffect(() => {
    if (ir === null) return undefined;
    let timer = setTimeout(() => {
      const run = populationRun(ir, population);
      const slice = () => {
        const end = performance.now() + SLICE;
        for (;;) {
          const step = run.next();
          if (step.done === true) {
            setState({ result: step.value, progress: null });
            return;
          }
          if (performance.now() >= end) {
            setState(({ result }) => ({ result, progress: step.value }));
            break;
          }
        }
        timer = setTimeout(slice, 0);
      };
      slice();
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [ir, population]);
  return ir === null ? { result: null, progress: null } : state;
}
