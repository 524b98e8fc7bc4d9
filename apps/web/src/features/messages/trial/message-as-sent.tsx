import { cn } from '../../../ui/cn.ts';
import type { Device } from './trial-dialog.tsx';

interface Message {
  readonly from: string;
  readonly to: string | null;
  readonly subject: string | null;
  readonly text: string;
  readonly html: string | null;
}

/** A rendered message: an email as in a mail client, a text as on a phone. */
export function MessageAsSent({ message, device }: { readonly message: Message; readonly device: Device }) {
  const isEmail = message.html !== null;
  return (
    <article
      aria-label={isEmail ? 'Email preview' : 'Text preview'}
      className={cn(
        'mx-auto w-full rounded-xl border border-line bg-raised shadow-sm transition-[max-width] duration-200',
        device === 'phone' || !isEmail ? 'max-w-88' : 'max-w-2xl',
      )}
    >
      <header className="border-b px-5 py-3.5">
        {isEmail ? <h3 className="font-semibold break-words">{message.subject || 'No subject'}</h3> : null}
        <p className="truncate text-xs text-ink-soft">
          {message.from} → {message.to ?? 'no address'}
        </p>
      </header>
      {message.html === null ? (
        <p className="m-5 max-w-[85%] rounded-2xl rounded-bl-sm bg-sunken px-3.5 py-2.5 text-base break-words whitespace-pre-line">
          {message.text}
        </p>
      ) : (
        // Foreign markup stays in a separate origin, without scripts.
        <iframe
          title={`Email: ${message.subject || 'no subject'}`}
          sandbox=""
          srcDoc={message.html}
          className="block h-[42vh] min-h-56 w-full rounded-b-xl bg-white [color-scheme:light]"
        />
      )}
    </article>
  );
}
