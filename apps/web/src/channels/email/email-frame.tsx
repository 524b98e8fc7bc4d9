import type { SandboxMessage } from '../../api/types.ts';

/** An email as a mail client shows it. Foreign markup stays in a separate origin without scripts. Links open in a new tab. */
export function EmailFrame({ message }: { readonly message: SandboxMessage }) {
  return (
    // The margin is outside the frame. A margin inside would offset clicks by some pixels.
    <div className="mx-auto h-full min-h-96 w-full max-w-3xl rounded-lg border border-line bg-white p-4 shadow-sm [color-scheme:light]">
      <iframe
        title={`Email: ${message.subject ?? 'no subject'}`}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        srcDoc={withLinksInNewTab(message.html ?? message.text)}
        className="block size-full"
      />
    </div>
  );
}

/** A sandboxed frame may not navigate the page, so links open in a new tab. */
function withLinksInNewTab(html: string): string {
  const base = '<base target="_blank" rel="noopener">';
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + base) : base + html;
}
