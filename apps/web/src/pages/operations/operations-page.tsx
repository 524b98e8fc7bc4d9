import { useQuery } from '@tanstack/react-query';
import { HeartPulse } from 'lucide-react';
import { diagnosisQuery, operationsQuery } from '../../api/operations.ts';
import type { Diagnosis, Operations } from '../../api/types.ts';
import { Badge } from '../../ui/badge.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { count } from '../../lib/format/number.ts';
import { BacklogFigures } from './backlog-figures.tsx';
import { FailedMessages } from './failed-messages.tsx';
import { FailedList } from './failed-list.tsx';
import { FindingList } from './finding-list.tsx';
import { MessageStates } from './message-states.tsx';
import { needsDecision } from '../../features/operations/needs-decision.ts';
import { PausedMailboxes } from './paused-mailboxes.tsx';
import { RunningJobs } from './running-jobs.tsx';
import { UnconfirmedList } from './unconfirmed-list.tsx';
import { UnprovidedChannels } from './unprovided-channels.tsx';
import { WorkerTable } from './worker-table.tsx';

/** Refresh interval, in milliseconds. */
const EVERY = 3_000;

/** Findings that the page shows in a separate list. */
const SHOWN_APART: ReadonlySet<string> = new Set(['enrollment-failed', 'message-unconfirmed', 'message-failed', 'mailbox-paused']);

/** System health, and items that need a decision. */
export function OperationsPage() {
  const query = useQuery({ ...operationsQuery, refetchInterval: EVERY });
  const diagnosis = useQuery(diagnosisQuery).data;
  const findings = (diagnosis?.findings ?? []).filter(({ code }) => !SHOWN_APART.has(code));
  const quiet = query.data !== undefined && waiting(query.data, findings) === 0 && query.data.jobs.length === 0;
  return (
    <Page
      title="Operations"
      focusable={quiet}
      description="The workers behind your sequences, their backlog, and items that need your decision."
      actions={query.data ? <Verdict page={query.data} findings={findings} reachable={query.error === null} /> : null}
    >
      <QueryView query={query}>
        {(page) => (
          <>
            <Waiting page={page} findings={findings} diagnosis={diagnosis ?? null} />
            <BacklogFigures page={page} />
            <RunningJobs jobs={page.jobs} />
            <MessageStates messages={page.messages} />
            <WorkerTable workers={page.workers} />
          </>
        )}
      </QueryView>
    </Page>
  );
}

interface VerdictProps {
  readonly page: Operations;
  readonly findings: Diagnosis['findings'];
  readonly reachable: boolean;
}

function waiting(page: Operations, findings: Diagnosis['findings']): number {
  return needsDecision(page) + findings.length;
}

function Verdict({ page, findings, reachable }: VerdictProps) {
  const n = waiting(page, findings);
  return (
    <output>
      {reachable ? (
        <Badge tone={n === 0 ? 'accent' : 'warn'} dot>
          {n === 0 ? 'All systems normal' : `${count(n, 'item needs', 'items need')} your attention`}
        </Badge>
      ) : (
        <Badge tone="danger" dot>
          No connection: these figures are out of date
        </Badge>
      )}
    </output>
  );
}

interface WaitingProps {
  readonly page: Operations;
  readonly findings: Diagnosis['findings'];
  /** Null until the first check completes. */
  readonly diagnosis: Diagnosis | null;
}

/** Some checks read all leads. On large databases they run in the background. */
function allRead({ at, allReadAt }: Diagnosis): string {
  if (allReadAt === null) return 'The checks that read every lead are running for the first time.';
  const minutes = Math.floor((Date.parse(at) - Date.parse(allReadAt)) / 60_000);
  return minutes < 1 ? '' : `The checks that read every lead ran ${minutes === 1 ? 'a minute' : `${minutes} minutes`} ago.`;
}

/** Items that need a decision, or an empty state. */
function Waiting({ page, findings, diagnosis }: WaitingProps) {
  if (waiting(page, findings) === 0) {
    return (
      <Card>
        <EmptyState
          className="py-9"
          icon={<HeartPulse aria-hidden />}
          title={diagnosis === null ? 'You’re all caught up' : 'All systems normal'}
        >
          {diagnosis === null
            ? 'Running the health checks…'
            : `No lead is stuck, and no message is unconfirmed. ${diagnosis.checked} health checks run every 30 seconds. ${allRead(diagnosis)}`}
        </EmptyState>
      </Card>
    );
  }
  return (
    <>
      <UnprovidedChannels channels={page.unprovided} />
      <PausedMailboxes mailboxes={page.mailboxes} />
      <UnconfirmedList unconfirmed={page.unconfirmed} />
      <FailedMessages failed={page.failedMessages} />
      <FailedList failed={page.failed} />
      <FindingList findings={findings} />
    </>
  );
}
