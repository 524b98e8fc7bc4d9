import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { MailOpen, Send } from 'lucide-react';
import { sandboxQuery, statusQuery } from '../../api/sandbox.ts';
import { Callout } from '../../ui/callout.tsx';
import { cn } from '../../ui/cn.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { InboxList } from './inbox-list.tsx';
import { MessageView } from './message-view.tsx';

/** Inbox of all test recipients: messages that are not really sent, as recipients see them. */
export function SandboxPage() {
  usePageTitle('Sandbox');
  const { messageId } = useParams({ strict: false });
  const query = useQuery(sandboxQuery);
  const status = useQuery(statusQuery);
  // List and message side by side; on a phone, one at a time.
  return (
    <div className="grid h-full grid-cols-[22rem_1fr] max-md:grid-cols-1">
      <section aria-label="Inbox" className={cn('flex min-h-0 flex-col border-r bg-surface', messageId && 'max-md:hidden')}>
        <header className="border-b px-5 py-4">
          <h1 className="text-xl font-semibold tracking-tight">Sandbox</h1>
          {status.data ? (
            <p className="mt-0.5 text-xs text-ink-soft">
              {status.data.smtp
                ? 'SMS, in-app messages and webhooks to test leads appear here, as the recipient would see them.'
                : 'Emails, SMS and in-app messages appear here, as the recipient would see them. Webhooks are really sent, except for test leads.'}
            </p>
          ) : null}
          {status.data?.smtp ? (
            <Callout className="mt-3">
              Email is really sent, by SMTP. Without a provider, SMS and in-app messages don’t reach real leads.
            </Callout>
          ) : null}
        </header>
        <div className="min-h-0 flex-1 overflow-y-auto">
          <QueryView query={query}>
            {(items) =>
              items.length === 0 ? (
                <EmptyState icon={<Send aria-hidden />} title="Nothing received yet">
                  Publish a sequence and enroll a lead. Its messages appear here within seconds.
                </EmptyState>
              ) : (
                <InboxList items={items} selected={messageId} />
              )
            }
          </QueryView>
        </div>
      </section>
      <section aria-label="Message" className={cn('min-h-0 min-w-0 bg-ground', messageId === undefined && 'max-md:hidden')}>
        {/* On a phone the list is hidden, and its heading with it. */}
        <h1 className="sr-only md:hidden">Sandbox</h1>
        {messageId ? (
          <MessageView key={messageId} id={messageId} />
        ) : (
          <EmptyState className="h-full" icon={<MailOpen aria-hidden />} title="Choose a message">
            Open it, follow its links, reply or unsubscribe. The sequence reacts as it would to a real lead.
          </EmptyState>
        )}
      </section>
    </div>
  );
}
