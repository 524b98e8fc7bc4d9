import type { ReactNode } from 'react';
import type { Operations } from '../../api/types.ts';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { formatNumber } from '../../lib/format/number.ts';

type Backlog = Operations['due'];

/** The workers' backlog. */
export function BacklogFigures({ page: { due, queued, nextDueAt } }: { readonly page: Operations }) {
  return (
    <dl className="grid gap-4 sm:grid-cols-3">
      <Figure term="Leads in queue" value={size(due)}>
        {due.oldest ? (
          <>
            the oldest <RelativeTime at={due.oldest} />
          </>
        ) : (
          'the queue is empty'
        )}
      </Figure>
      <Figure term="Messages to send now" value={size(queued)}>
        {queued.oldest ? (
          <>
            the oldest <RelativeTime at={queued.oldest} />
          </>
        ) : (
          'the outbox is empty'
        )}
      </Figure>
      <Figure term="Next lead due" value={nextDueAt ? <RelativeTime at={nextDueAt} /> : 'None'}>
        {nextDueAt ? <RelativeTime at={nextDueAt} exact /> : 'nothing is scheduled'}
      </Figure>
    </dl>
  );
}

function size({ n, more }: Backlog): string {
  return `${more ? 'over ' : ''}${formatNumber(n)}`;
}

function Figure({ term, value, children }: { readonly term: string; readonly value: ReactNode; readonly children: ReactNode }) {
  return (
    <div className="rounded-xl border border-line bg-surface px-5 py-4 shadow-xs">
      <dt className="text-xs text-ink-faint">{term}</dt>
      <dd className="mt-0.5 text-xl font-semibold tracking-tight tabular">{value}</dd>
      <dd className="text-sm text-ink-soft">{children}</dd>
    </div>
  );
}
