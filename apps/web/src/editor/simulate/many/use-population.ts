import { populationRun, type Ir, type Population, type PopulationProgress, type PopulationResult } from '@touchline/sequence';
import { useEffect, useState } from 'react';

export interface PopulationState {
  /** The latest finished result. It stays while the next one is computed. */
  readonly result: PopulationResult | null;
  /** Null when no simulation runs. */
  readonly progress: PopulationProgress | null;
}

/** Milliseconds from a change to the next run: numbers are typed digit by digit. */
const PAUSE = 300;

/** Milliseconds of work before the browser may draw again. */
const SLICE = 24;

/** Simulates the leads in slices, so that the editor stays responsive, and restarts on each change. */
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
