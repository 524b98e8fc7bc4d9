import { bareAddressLength } from '@touchline/sequence';
import type { SandboxMessage } from '../../api/types.ts';
import { RelativeTime } from '../../ui/relative-time.tsx';

/** An SMS on a phone. */
export function SmsBubble({ message }: { readonly message: SandboxMessage }) {
  return (
    <div className="mx-auto flex w-80 flex-col gap-2 rounded-[2rem] border border-line-strong bg-raised p-5 pt-8 shadow-md">
      <p className="text-center text-xs text-ink-faint">
        {message.sender}
        <br />
        <RelativeTime at={message.receivedAt} exact />
      </p>
      <p className="max-w-[85%] self-start rounded-2xl rounded-bl-sm bg-sunken px-3.5 py-2.5 text-base break-words whitespace-pre-line">
        {linked(message.text)}
      </p>
      <div className="h-32" />
    </div>
  );
}

/** Turns URLs into links, as phones do. */
function linked(text: string) {
  return addressesIn(text).map((part, index) =>
    index % 2 === 1 ? (
      <a key={index} href={part} target="_blank" rel="noopener noreferrer" className="text-accent-text underline">
        {part}
      </a>
    ) : (
      part
    ),
  );
}

/** Splits a text into alternating text and URLs. */
function addressesIn(text: string): readonly string[] {
  const parts: string[] = [];
  let end = 0;
  for (const { index } of text.matchAll(/https?:\/\//gi)) {
    const length = index < end ? 0 : bareAddressLength(text.slice(index));
    if (length === 0) continue;
    parts.push(text.slice(end, index), text.slice(index, index + length));
    end = index + length;
  }
  return [...parts, text.slice(end)];
}
