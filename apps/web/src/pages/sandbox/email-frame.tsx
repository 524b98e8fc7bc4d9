import type { SandboxMessage } from '../../api/types.ts';

/** A mail as a mail program draws it. Foreign markup stays in its own origin without scripts; links leave it in a new tab. */
export function EmailFrame({ message }: { readonly message: SandboxMessage }) {
  return (
    // The margin lies around the frame: inside of it clicks would be taken for some pixels beside where they are.
    <div className="mx-auto h-full min-h-96 w-full max-w-3xl rounded-lg border border-line bg-white p-4 shadow-sm [color-scheme:light]">
      <iframe
        title={`Email: ${message.subject ?? 'without subject'}`}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        srcDoc={withLinksInNewTab(message.html ?? message.text)}
        className="block size-full"
      />
    </div>
  );
}

/** A sandboxed frame may not navigate the page, so links must open beside it. */
function withLinksInNewTab(html: string): string {
  const base = '<base target="_blank" rel="noopener">';
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + base) : base + html;
}
