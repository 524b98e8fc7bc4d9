import type { SandboxMessage } from '../../api/types.ts';
import { Callout } from '../../ui/callout.tsx';

/** What another system would have got. */
export function WebhookCall({ message }: { readonly message: SandboxMessage }) {
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-col gap-3">
      <Callout>It is about a test lead, so nobody was called. For any other lead this is really sent.</Callout>
      <p className="font-mono text-sm wrap-anywhere">POST {message.recipient}</p>
      <pre className="overflow-x-auto rounded-lg border border-line bg-raised p-4 text-xs">{indented(message.text)}</pre>
    </div>
  );
}

function indented(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
