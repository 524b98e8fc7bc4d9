import { useInfiniteQuery } from '@tanstack/react-query';
import { MailQuestion } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { type UnmatchedMessage, unmatchedQuery, useDecideUnmatched } from '../../api/inbox.ts';
import { leadsQuery } from '../../api/leads.ts';
import { leadName } from '../../copy/lead-name.ts';
import { MayButton } from '../../features/account/may-button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { SearchInput } from '../../ui/search-input.tsx';
import { ShowMore } from '../../ui/show-more.tsx';

/** Messages that were matched with no lead. */
export function UnmatchedList() {
  const query = useInfiniteQuery(unmatchedQuery);
  return (
    <Card>
      <QueryView query={query}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) {
            return (
              <EmptyState icon={<MailQuestion aria-hidden />} title="No unmatched messages">
                Messages appear here when no lead has the address of the sender. Attach them to a lead, or ignore them.
              </EmptyState>
            );
          }
          return (
            <>
              <ul className="divide-y">
                {items.map((message) => (
                  <Unmatched key={message.id} message={message} />
                ))}
              </ul>
              <ShowMore query={query} />
            </>
          );
        }}
      </QueryView>
    </Card>
  );
}

function Unmatched({ message }: { readonly message: UnmatchedMessage }) {
  const [attaching, setAttaching] = useState(false);
  const decide = useDecideUnmatched();
  const sender = message.fromName ?? message.from ?? 'Unknown sender';
  return (
    <li className="flex flex-col gap-2 px-5 py-3 text-sm">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <p className="min-w-0 wrap-anywhere">
          <span className="font-medium">{sender}</span> <span className="text-ink-soft">{message.from}</span>{' '}
          <RelativeTime at={message.receivedAt} />
        </p>
        <div className="flex gap-2">
          <MayButton permission="leads.work" size="sm" aria-expanded={attaching} onClick={() => setAttaching(!attaching)}>
            Attach to lead
          </MayButton>
          <MayButton
            permission="leads.work"
            size="sm"
            tone="quiet"
            aria-label={`Ignore ${sender}`}
            busy={decide.isPending}
            onClick={() => decide.mutate({ messageId: message.id, leadId: null })}
          >
            Ignore
          </MayButton>
        </div>
      </div>
      <p className="font-medium wrap-anywhere">{message.subject}</p>
      <p className="line-clamp-4 whitespace-pre-wrap wrap-anywhere">{message.text}</p>
      {attaching ? <LeadChoice onChoose={(leadId) => decide.mutate({ messageId: message.id, leadId })} /> : null}
    </li>
  );
}

function LeadChoice({ onChoose }: { readonly onChoose: (leadId: string) => void }) {
  const [search, setSearch] = useState('');
  const found = useInfiniteQuery(leadsQuery(useDeferredValue(search.trim()))).data?.pages[0]?.items.slice(0, 5) ?? [];
  return (
    <div className="flex flex-col gap-1">
      <SearchInput label="Search leads" placeholder="Name, address or company" value={search} onChange={setSearch} />
      <p className="text-xs text-ink-soft">An answer stops the sequences of the lead.</p>
      <ul className="flex flex-wrap gap-2">
        {found.map((lead) => (
          <li key={lead.id}>
            <MayButton permission="leads.work" size="sm" onClick={() => onChoose(lead.id)}>
              {leadName(lead)}
            </MayButton>
          </li>
        ))}
      </ul>
    </div>
  );
}
