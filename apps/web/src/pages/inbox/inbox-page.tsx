import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { MailOpen } from 'lucide-react';
import { useEffect, useState } from 'react';
import { type Conversation, conversationsQuery } from '../../api/inbox.ts';
import { OwnerFilter } from '../../features/leads/owner-filter.tsx';
import { Card } from '../../ui/card.tsx';
import { cn } from '../../ui/cn.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { keyOf } from '../../ui/keys.ts';
import { isTyping } from '../../ui/is-typing.ts';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { ShowMore } from '../../ui/show-more.tsx';
import { ConversationView } from './conversation-view.tsx';
import { typeName } from './type-name.ts';
import { UnmatchedList } from './unmatched-list.tsx';

type Show = 'waiting' | 'all' | 'unmatched';

/** Replies of leads, one conversation per lead. */
export function InboxPage() {
  const [show, setShow] = useState<Show>('waiting');
  const { owner } = useSearch({ from: '/inbox' });
  const navigate = useNavigate();
  return (
    <Page
      title="Inbox"
      description="Replies of leads, from all connected mailboxes. Press J and K for the next and the previous conversation."
      wide
      actions={
        <>
          {show === 'unmatched' ? null : (
            <OwnerFilter
              value={owner}
              mine="My leads"
              all="All leads"
              onChange={(next) => void navigate({ to: '/inbox', search: next === undefined ? {} : { owner: next }, replace: true })}
            />
          )}
          <Segmented<Show>
            label="Show"
            value={show}
            onChange={setShow}
            options={[
              { value: 'waiting', label: 'Waiting for us' },
              { value: 'all', label: 'All' },
              { value: 'unmatched', label: 'Unmatched' },
            ]}
          />
        </>
      }
    >
      {show === 'unmatched' ? <UnmatchedList /> : <Conversations key={`${show} ${owner ?? ''}`} show={show} owner={owner} />}
    </Page>
  );
}

function Conversations({ show, owner }: { readonly show: 'waiting' | 'all'; readonly owner: string | undefined }) {
  const query = useInfiniteQuery(conversationsQuery(show, owner));
  const [chosen, setChosen] = useState<string | null>(null);
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const open = items.find(({ id }) => id === chosen) ?? items[0];
  useNextKeys(items, open, setChosen);
  return (
    <Card>
      <QueryView query={query}>
        {() =>
          open === undefined ? (
            <EmptyState icon={<MailOpen aria-hidden />} title={show === 'waiting' ? 'No reply is waiting' : 'No replies yet'}>
              Replies to the emails of your sequences appear here. Connect a mailbox in the settings, so that its replies are read.
            </EmptyState>
          ) : (
            <div className="grid grid-cols-[20rem_minmax(0,1fr)] divide-x max-md:grid-cols-1 max-md:divide-x-0 max-md:divide-y">
              <div>
                <ul aria-label="Conversations" className="divide-y">
                  {items.map((item) => (
                    <li key={item.id}>
                      <ConversationRow item={item} isOpen={item.id === open.id} onOpen={() => setChosen(item.id)} />
                    </li>
                  ))}
                </ul>
                <ShowMore query={query} />
              </div>
              <ConversationView key={open.id} conversation={open} />
            </div>
          )
        }
      </QueryView>
    </Card>
  );
}

interface ConversationRowProps {
  readonly item: Conversation;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

function ConversationRow({ item, isOpen, onOpen }: ConversationRowProps) {
  return (
    <button
      type="button"
      aria-current={isOpen}
      onClick={onOpen}
      className={cn('flex w-full flex-col gap-0.5 px-4 py-3 text-left text-sm hover:bg-fill', isOpen && 'bg-fill')}
    >
      <span className="flex justify-between gap-2">
        <span className="truncate font-medium">{item.leadName}</span>
        <span className="shrink-0 text-xs text-ink-soft">
          <RelativeTime at={item.lastAt} />
        </span>
      </span>
      {item.last === null ? null : (
        <>
          <span className="truncate text-xs text-ink-soft">{typeName(item.last.type)}</span>
          <span className="truncate">{item.last.text || item.last.subject}</span>
        </>
      )}
    </button>
  );
}

/** J opens the next conversation, K the previous one. */
function useNextKeys(items: readonly Conversation[], open: Conversation | undefined, choose: (id: string) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (isTyping(event) || event.metaKey || event.ctrlKey || event.altKey) return;
      const key = keyOf(event);
      const step = key === 'j' ? 1 : key === 'k' ? -1 : 0;
      const next = items[items.findIndex((item) => item.id === open?.id) + step];
      if (step !== 0 && next !== undefined) choose(next.id);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [items, open, choose]);
}
