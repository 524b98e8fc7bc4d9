import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { AlarmClock, Check, Paperclip } from 'lucide-react';
import { type Conversation, type ConversationEntry, conversationQuery, useChangeConversation } from '../../api/inbox.ts';
import { channelName } from '../../copy/channel.ts';
import { MayButton } from '../../features/account/may-button.tsx';
import { Badge } from '../../ui/badge.tsx';
import { cn } from '../../ui/cn.ts';
import { QueryView } from '../../ui/query-view.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { typeName } from './type-name.ts';

const DAY = 86_400_000;

/** Messages to and from a lead, with what can be done about them. */
export function ConversationView({ conversation }: { readonly conversation: Conversation }) {
  const query = useQuery(conversationQuery(conversation.id));
  const change = useChangeConversation();
  const leadId = conversation.id;
  return (
    <section aria-label={`Conversation with ${conversation.leadName}`} className="flex flex-col gap-4 p-5">
      <header className="flex flex-wrap items-center justify-between gap-2">
        <div className="min-w-0">
          <h2 className="text-base font-semibold">
            <Link to="/leads/$leadId" params={{ leadId }} className="rounded-sm hover:underline">
              {conversation.leadName}
            </Link>
          </h2>
          <p className="text-xs text-ink-soft">
            {[conversation.company, conversation.ownerName ?? 'No owner'].filter((part) => part !== null).join(' · ')}
          </p>
        </div>
        <div className="flex flex-wrap gap-2">
          <MayButton
            permission="leads.work"
            size="sm"
            icon={<AlarmClock aria-hidden />}
            onClick={() => change.mutate({ leadId, snoozedUntil: new Date(Date.now() + DAY).toISOString() })}
          >
            Snooze for a day
          </MayButton>
          <MayButton
            permission="leads.work"
            size="sm"
            tone="primary"
            icon={<Check aria-hidden />}
            onClick={() => change.mutate({ leadId, needsReply: !conversation.needsReply, snoozedUntil: null })}
          >
            {conversation.needsReply ? 'Close' : 'Reopen'}
          </MayButton>
        </div>
      </header>
      <QueryView query={query}>
        {({ items }) => (
          <ol className="flex flex-col gap-3">
            {items.map((entry) => (
              <li key={entry.id}>
                <Entry entry={entry} />
              </li>
            ))}
          </ol>
        )}
      </QueryView>
    </section>
  );
}

function Entry({ entry }: { readonly entry: ConversationEntry }) {
  const { direction, type, from, channel, subject, text, quoted, attachments, returnsOn, at } = entry;
  return (
    <article
      className={cn('rounded-lg border p-3 text-sm', direction === 'out' ? 'ml-8 bg-fill max-md:ml-3' : 'mr-8 bg-raised max-md:mr-3')}
    >
      <p className="mb-1 flex flex-wrap items-center gap-x-2 text-xs text-ink-soft">
        <span className="font-medium">{direction === 'out' ? `Sent by ${channelName(channel as never)}` : (from ?? 'Unknown sender')}</span>
        <RelativeTime at={at} />
        {type === null ? null : <Badge tone="outline">{typeName(type)}</Badge>}
        {returnsOn === null ? null : <span>Back on {returnsOn}</span>}
      </p>
      {subject === null || subject === '' ? null : <p className="font-medium wrap-anywhere">{subject}</p>}
      <p className="whitespace-pre-wrap wrap-anywhere">{text}</p>
      {quoted === '' ? null : (
        <details className="mt-2 text-xs text-ink-soft">
          <summary className="cursor-pointer rounded-sm">Quoted text</summary>
          <p className="mt-1 whitespace-pre-wrap wrap-anywhere">{quoted}</p>
        </details>
      )}
      {attachments.length === 0 ? null : (
        <ul className="mt-2 flex flex-wrap gap-2 text-xs text-ink-soft">
          {attachments.map(({ name, size }, index) => (
            <li key={`${index} ${name}`} className="inline-flex items-center gap-1">
              <Paperclip className="size-3.5" aria-hidden /> {name} ({Math.max(1, Math.round(size / 1_000))} kB)
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}
