import type { SandboxMessage } from '../../api/types.ts';
import { Callout } from '../../ui/callout.tsx';

/** The request that another system would have received. */
export function WebhookCall({ message }: { readonly message: SandboxMessage }) {
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-col gap-3">
      <Callout>Not sent, because this is a test lead. For other leads the request is really sent.</Callout>
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
