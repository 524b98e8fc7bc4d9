import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { experimentQuery, type ExperimentReport } from '../../api/experiments.ts';
import { armName, METRIC_NAMES, points, stateBadge, stateText } from '../../copy/experiment.ts';
import { MayButton } from '../../features/account/may-button.tsx';
import { BackLink } from '../../features/navigation/back-link.tsx';
import { formatNumber, percent } from '../../lib/format/number.ts';
import { Badge } from '../../ui/badge.tsx';
import { Callout } from '../../ui/callout.tsx';
import { Card } from '../../ui/card.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { ApplyDialog } from './apply-dialog.tsx';
import { ArmTable } from './arm-table.tsx';
import { StopDialog } from './stop-dialog.tsx';

/** One A/B test: what it says, its figures by version, and what to do with the result. */
export function ExperimentPage() {
  const { experimentId } = useParams({ from: '/experiments/$experimentId' });
  const query = useQuery(experimentQuery(experimentId));
  const name = query.data?.name ?? 'Experiment';
  return (
    <Page
      title={name}
      above={<BackLink to="/experiments">Experiments</BackLink>}
      actions={query.data ? <Actions report={query.data} /> : null}
      focusable
    >
      <QueryView query={query}>{(report) => <Report report={report} />}</QueryView>
    </Page>
  );
}

function Actions({ report }: { readonly report: ExperimentReport }) {
  const [open, setOpen] = useState<'stop' | 'apply' | null>(null);
  const isRunning = report.state === 'running';
  return (
    <>
      {isRunning ? (
        <MayButton permission="experiments.manage" onClick={() => setOpen('stop')}>
          Stop
        </MayButton>
      ) : (
        <MayButton permission="experiments.manage" tone="primary" onClick={() => setOpen('apply')}>
          Apply a version
        </MayButton>
      )}
      {open === 'stop' ? <StopDialog id={report.id} onClose={() => setOpen(null)} /> : null}
      {open === 'apply' ? <ApplyDialog report={report} onClose={() => setOpen(null)} /> : null}
    </>
  );
}

function Report({ report }: { readonly report: ExperimentReport }) {
  const { tone, text } = stateBadge(report);
  return (
    <>
      <Card className="flex flex-col gap-3 p-5">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Badge tone={tone} dot={report.state === 'running'}>
            {text}
          </Badge>
          <p className="text-sm">{stateText(report)}</p>
        </div>
        <dl className="grid grid-cols-[repeat(auto-fit,minmax(9rem,1fr))] gap-x-6 gap-y-3 text-sm">
          <Fact name="Sequence">
            <Link
              to="/sequences/$sequenceId"
              params={{ sequenceId: report.sequenceId }}
              className="rounded-sm text-accent-text hover:underline"
            >
              {report.sequenceName}
            </Link>
          </Fact>
          <Fact name="Metric">
            {METRIC_NAMES[report.metric]} within {formatNumber(report.windowDays)} {report.windowDays === 1 ? 'day' : 'days'}
          </Fact>
          <Fact name="Leads counted">
            {formatNumber(report.counted)} of {formatNumber(report.leads)} planned
          </Fact>
          <Fact name="Looks for">
            {points(report.difference)} from {percent(report.baseline)}
          </Fact>
          <Fact name="Started">
            <RelativeTime at={report.startedAt} />
            {report.startedBy === null ? '' : ` by ${report.startedBy}`}
          </Fact>
          {report.endedAt === null ? null : (
            <Fact name="Ended">
              <RelativeTime at={report.endedAt} />
              {report.endedBy === null ? '' : ` by ${report.endedBy}`}
            </Fact>
          )}
        </dl>
        {report.why === null ? null : <p className="text-sm text-ink-soft">Reason: {report.why}</p>}
        {report.applied === null ? null : (
          <Callout>
            {armName(report.applied.arm)} was applied to the draft
            {report.applied.by === null ? '' : ` by ${report.applied.by}`}. New leads get it once the draft is published.
          </Callout>
        )}
      </Card>
      <Card>
        <ArmTable report={report} />
      </Card>
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt className="text-xs text-ink-soft">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
