import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { BellOff } from 'lucide-react';
import { useState } from 'react';
import { type AlertState, alertsQuery, unreadAlertsQuery, useReadAlerts } from '../../api/alerts.ts';
import { Badge } from '../../ui/badge.tsx';
import { MayButton } from '../../features/account/may-button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { ShowMore } from '../../ui/show-more.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';

/** Alerts that all sequences sent to lead owners. */
export function AlertsPage() {
  const [state, setState] = useState<AlertState>('unread');
  const query = useInfiniteQuery(alertsQuery(state));
  const read = useReadAlerts();
  const unread = useQuery(unreadAlertsQuery).data ?? 0;
  return (
    <Page
      title="Alerts"
      description="Alerts that sequences send to lead owners. Owners with an email address also get each alert by email."
      actions={
        <>
          <Segmented
            label="Show"
            value={state}
            options={[
              { value: 'unread', label: 'Unread' },
              { value: 'all', label: 'All' },
            ]}
            onChange={setState}
          />
          <MayButton permission="comment" busy={read.isPending} disabled={unread === 0} onClick={() => read.mutate(undefined)}>
            Mark all as read
          </MayButton>
        </>
      }
    >
      <Card>
        <QueryView query={query}>
          {({ pages }) => {
            const items = pages.flatMap((page) => page.items);
            if (items.length === 0) {
              return (
                <EmptyState icon={<BellOff aria-hidden />} title={state === 'unread' ? 'No unread alerts' : 'No alerts yet'}>
                  Alerts from sequences appear here. Add an Alert step, or alert the owner when an exit condition is met.
                </EmptyState>
              );
            }
            return (
              <>
                <ul className="divide-y">
                  {items.map((item) => (
                    <li key={item.id} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-5 py-3">
                      <div className="min-w-0 flex-1 text-sm">
                        <p className="wrap-anywhere">{item.text}</p>
                        <p className="text-xs text-ink-soft">
                          <Link
                            to="/leads/$leadId"
                            params={{ leadId: item.leadId }}
                            className="rounded-sm underline hover:text-ink"
                            onClick={() => read.mutate([item.id])}
                          >
                            {item.leadName}
                          </Link>
                          {' · '}
                          <RelativeTime at={item.createdAt} />
                          {item.mailError === null ? null : ` · Not emailed: ${item.mailError}`}
                        </p>
                      </div>
                      {item.readAt === null ? (
                        <MayButton
                          permission="comment"
                          size="sm"
                          aria-label={`Mark as read: ${item.text}`}
                          onClick={() => read.mutate([item.id])}
                        >
                          Mark as read
                        </MayButton>
                      ) : (
                        <Badge>Read</Badge>
                      )}
                    </li>
                  ))}
                </ul>
                <ShowMore query={query} />
              </>
            );
          }}
        </QueryView>
      </Card>
    </Page>
  );
}
