import { useState } from 'react';
import type { Worker } from '../../api/types.ts';
import { ratesBetween } from './rates.ts';

type Rates = Readonly<Record<string, number>>;
type Known = ReadonlyMap<string, { readonly seen: Worker; readonly rates: Rates }>;

/** Current work per second of each worker. Until its second heartbeat: the average since its start. */
export function useRates(workers: readonly Worker[]): (worker: Worker) => Rates {
  const [known, setKnown] = useState<{ readonly of: readonly Worker[]; readonly rates: Known }>({ of: [], rates: new Map() });
  if (known.of !== workers) setKnown({ of: workers, rates: withHeartbeats(known.rates, workers) });
  return (worker) => known.rates.get(worker.id)?.rates ?? worker.perSecond;
}

function withHeartbeats(known: Known, workers: readonly Worker[]): Known {
  return new Map(
    workers.map((worker) => {
      const before = known.get(worker.id);
      if (before === undefined) return [worker.id, { seen: worker, rates: worker.perSecond }];
      const rates = ratesBetween(before.seen, worker);
      return [worker.id, rates === null ? before : { seen: worker, rates }];
    }),
  );
}
