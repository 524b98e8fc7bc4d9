import { ServerOff } from 'lucide-react';
import type { Worker } from '../../api/types.ts';
import { Badge } from '../../ui/badge.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Cell, Row, Table } from '../../ui/table.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { PanelSection } from './panel-section.tsx';
import { rateText } from './rates.ts';
import { useRates } from './use-rates.ts';
import { formatNumber } from '../../lib/format/number.ts';

const figures = [
  { name: 'stepped', label: 'Steps' },
  { name: 'sent', label: 'Messages' },
  { name: 'failed', label: 'Failed' },
] as const;

/** Workers: last heartbeat, version and throughput. */
export function WorkerTable({ workers }: { readonly workers: readonly Worker[] }) {
  const rates = useRates(workers);
  return (
    <PanelSection title="Workers" description="All workers share the work. You can start more on any machine.">
      {workers.length === 0 ? (
        <EmptyState className="py-9" icon={<ServerOff aria-hidden />} title="No workers running">
          Leads don’t move and messages aren’t sent until a worker runs. Nothing is lost.
        </EmptyState>
      ) : (
        <Table
          caption="Workers"
          head={[
            'Worker',
            { name: 'Version', wide: true },
            'Last seen',
            { name: 'Running since', wide: true },
            ...figures.map(({ label }) => ({ name: label, wide: true })),
          ]}
        >
          {workers.map((worker) => (
            <Row key={worker.id}>
              <Cell>
                <span className="flex items-center gap-2">
                  <span className="font-mono text-xs">{worker.id.slice(-12)}</span>
                  <Badge tone={worker.alive ? 'accent' : 'danger'} dot={worker.alive}>
                    {worker.alive ? 'Alive' : 'Not responding'}
                  </Badge>
                </span>
              </Cell>
              <Cell wide className="text-ink-soft tabular">
                {worker.version}
              </Cell>
              <Cell className="text-ink-soft">
                <RelativeTime at={worker.heartbeatAt} />
              </Cell>
              <Cell wide className="text-ink-soft">
                <RelativeTime at={worker.startedAt} />
              </Cell>
              {figures.map(({ name }) => (
                <Cell wide key={name} className="whitespace-nowrap tabular">
                  {rateText(rates(worker)[name] ?? 0)}
                  <span className="text-ink-faint"> /s · {formatNumber(worker.totals[name] ?? 0)}</span>
                </Cell>
              ))}
            </Row>
          ))}
        </Table>
      )}
    </PanelSection>
  );
}
