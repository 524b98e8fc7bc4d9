import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { sandboxMessageQuery, useRecipientAct } from '../../api/sandbox.ts';
import type { SandboxMessage } from '../../api/types.ts';
import { QueryView } from '../../ui/query-view.tsx';
import { When } from '../../ui/when.tsx';
import { Happened } from './happened.tsx';
import { RecipientActs } from './recipient-acts.tsx';
import { SmsBubble } from './sms-bubble.tsx';

/** One message as its recipient has it, with what a recipient can do. */
export function MessageView({ id }: { readonly id: string }) {
  const query = useQuery(sandboxMessageQuery(id));
  return <QueryView query={query}>{(message) => <Message message={message} />}</QueryView>;
}

function Message({ message }: { readonly message: SandboxMessage }) {
  const { mutate: act } = useRecipientAct(message.id);
  const isEmail = message.html !== null;
  const opened = message.happened.includes('opened');
  // Looking at it is opening it, as in a mail program that loads pictures. Once: the list of what happened says so.
  useEffect(() => {
    if (isEmail && !opened && message.messageId !== null) act({ type: 'open' });
  }, [act, isEmail, opened, message.messageId]);
  return (
    <article className="flex h-full min-h-0 flex-col">
      <header className="flex flex-col gap-3 border-b bg-surface px-6 py-4">
        <div>
          <h2 className="text-lg font-semibold tracking-tight">{message.subject ?? `SMS to ${message.recipient}`}</h2>
          <p className="mt-0.5 text-sm text-ink-soft">
            {message.sender} → {message.recipient} · <When at={message.receivedAt} exact />
          </p>
          <Happened names={message.happened} className="mt-2" />
        </div>
        <RecipientActs message={message} />
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto p-6">
        {message.html === null ? (
          <SmsBubble message={message} />
        ) : (
          // Foreign markup stays in its own origin without scripts; links leave it in a new tab.
          <iframe
            title={`Email: ${message.subject ?? 'without subject'}`}
            sandbox="allow-popups allow-popups-to-escape-sandbox"
            srcDoc={withLinksInNewTab(message.html)}
            className="mx-auto block h-full min-h-96 w-full max-w-3xl rounded-lg border border-line bg-white shadow-sm [color-scheme:light]"
          />
        )}
      </div>
    </article>
  );
}

/** A sandboxed frame may not navigate the page, so links must open beside it. */
function withLinksInNewTab(html: string): string {
  const base = '<base target="_blank" rel="noopener">';
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + base) : base + html;
}
