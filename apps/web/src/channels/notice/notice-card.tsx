import { BellRing, ExternalLink } from 'lucide-react';
import type { SandboxMessage } from '../../api/types.ts';
import { buttonStyle } from '../../ui/button.tsx';

/** An in-app message as the product shows it. Its link is tracked: opening it counts as a click. */
export function NoticeCard({ message }: { readonly message: SandboxMessage }) {
  const link = message.headers['Link'];
  return (
    <div data-family="touch" className="mx-auto flex w-full max-w-md gap-3 rounded-xl border border-line-strong bg-raised p-4 shadow-md">
      <span className="flex size-9 shrink-0 items-center justify-center rounded-full bg-family-soft text-family">
        <BellRing className="size-4.5" aria-hidden />
      </span>
      <div className="min-w-0 flex-1">
        <p className="text-base font-semibold wrap-anywhere">{message.subject}</p>
        <p className="mt-1 text-sm wrap-anywhere whitespace-pre-line text-ink-soft">{message.text}</p>
        {link ? (
          <a href={link} target="_blank" rel="noopener noreferrer" className={buttonStyle({ size: 'sm', className: 'mt-3' })}>
            <ExternalLink aria-hidden /> Open
          </a>
        ) : null}
      </div>
    </div>
  );
}
