import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FlaskConical } from 'lucide-react';
import { type Experiment, experimentsQuery } from '../../api/experiments.ts';
import { METRIC_NAMES, stateBadge, stateText } from '../../copy/experiment.ts';
import { formatNumber } from '../../lib/format/number.ts';
import { Badge } from '../../ui/badge.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { ShowMore } from '../../ui/show-more.tsx';
import { Cell, Row, Table } from '../../ui/table.tsx';

/** All A/B tests of the workspace with their states. */
export function ExperimentsPage() {
  const query = useInfiniteQuery(experimentsQuery());
  return (
    <Page
      title="Experiments"
      description="A/B tests of touches and paths. A decision holds however often you look at the figures."
      focusable
    >
      <Card>
        <QueryView query={query}>
          {({ pages }) => {
            const items = pages.flatMap((page) => page.items);
            if (items.length === 0) return <Nothing />;
            return (
              <>
                <Table
                  caption="Experiments"
                  head={[
                    'Test',
                    'State',
                    { name: 'Metric', wide: true },
                    { name: 'Leads', figure: true, wide: true },
                    { name: 'Started', wide: true },
                  ]}
                >
                  {items.map((item) => (
                    <ExperimentRow key={item.id} item={item} />
                  ))}
                </Table>
                <ShowMore query={query} />
              </>
            );
          }}
        </QueryView>
      </Card>
    </Page>
  );
}

function Nothing() {
  return (
    <EmptyState icon={<FlaskConical aria-hidden />} title="No experiments yet">
      Give a touch a second variant and publish the sequence. Then open Live, select the touch, and start a test in its results.
    </EmptyState>
  );
}

function ExperimentRow({ item }: { readonly item: Experiment }) {
  const { tone, text } = stateBadge(item);
  return (
    <Row>
      <Cell className="max-w-0 w-2/5">
        <Link
          to="/experiments/$experimentId"
          params={{ experimentId: item.id }}
          className="rounded-sm font-medium wrap-anywhere hover:underline"
        >
          {item.name}
        </Link>
        <p className="text-xs text-ink-soft wrap-anywhere">{item.sequenceName}</p>
      </Cell>
      <Cell>
        <Badge tone={tone} dot={item.state === 'running'}>
          {text}
        </Badge>
        <p className="mt-0.5 text-xs text-ink-soft max-md:hidden">{stateText(item)}</p>
      </Cell>
      <Cell wide>{METRIC_NAMES[item.metric]}</Cell>
      <Cell wide figure>
        {formatNumber(item.counted)} of {formatNumber(item.leads)}
      </Cell>
      <Cell wide>
        <RelativeTime at={item.startedAt} />
      </Cell>
    </Row>
  );
}
