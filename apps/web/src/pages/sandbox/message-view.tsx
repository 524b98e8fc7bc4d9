import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { sandboxMessageQuery, useRecipientAction } from '../../api/sandbox.ts';
import type { SandboxMessage } from '../../api/types.ts';
import { BackLink } from '../../features/navigation/back-link.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { channelView } from '../../channels/registry.ts';
import { channelTitle } from '../../copy/channel.ts';
import { leadName } from '../../copy/lead-name.ts';
import { EventList } from './event-list.tsx';
import { RecipientActions } from './recipient-actions.tsx';
import { recipientName } from './recipient-name.ts';

/** One message as the recipient sees it, with the recipient's actions. */
export function MessageView({ id }: { readonly id: string }) {
  const query = useQuery(sandboxMessageQuery(id));
  return <QueryView query={query}>{(message) => <Message message={message} />}</QueryView>;
}

function Message({ message }: { readonly message: SandboxMessage }) {
  const { mutate: action } = useRecipientAction(message.id);
  const { received } = channelView(message.channel);
  const isEmail = message.html !== null;
  const recipient = recipientName(message);
  const opened = message.happened.includes('opened');
  // Viewing counts as an open, as in a mail client that loads images. The event list shows whether it is recorded, so it is recorded once.
  useEffect(() => {
    if (isEmail && !opened && message.messageId !== null) action({ type: 'open' });
  }, [action, isEmail, opened, message.messageId]);
  return (
    <article className="flex h-full min-h-0 flex-col">
      <header className="flex flex-col gap-3 border-b bg-surface px-6 py-4 max-md:px-4">
        <span className="md:hidden">
          <BackLink to="/sandbox">All messages</BackLink>
        </span>
        <div>
          <h2 className="text-lg font-semibold tracking-tight wrap-anywhere">
            {message.subject ?? `${channelTitle(message.channel)} to ${recipient}`}
          </h2>
          <p className="mt-0.5 text-sm wrap-anywhere text-ink-soft">
            {message.sender} → {recipient}
            {message.lead && recipient !== leadName(message.lead) ? ` (${leadName(message.lead)})` : null} ·{' '}
            <RelativeTime at={message.receivedAt} exact />
          </p>
          <EventList names={message.happened} className="mt-2" />
        </div>
        {received?.noAnswer ? <p className="text-xs text-ink-faint">{received.noAnswer}</p> : <RecipientActions message={message} />}
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto p-6 max-md:p-4">{received ? <received.body message={message} /> : null}</div>
    </article>
  );
}
