import { parseMarkup } from '@touchline/sequence';
import type { ComposedMessage, ComposeOptions, Sender, ThreadPosition } from '../port/composition.ts';
import { languageOf } from '../render/language.ts';
import { type MergeFields, renderMarkup, renderText } from '../render/liquid.ts';
import { mergeFields } from '../render/merge-fields.ts';
import { escapeHtml, type LinkRewriter, toHtml, toPlainText } from '../render/write.ts';
import { type TrackingUrls, trackingUrls } from '../tracking/urls.ts';

/** Texts of an email step, with their merge fields. */
export interface EmailContent {
  readonly subject: string;
  /** Preview text that a mail client shows next to the subject. */
  readonly preview: string;
  readonly body: string;
}

/** Renders a marketer's text for one lead. Throws when a template is broken; publishing checks templates. */
export function composeEmail(content: EmailContent, options: ComposeOptions & { readonly thread: ThreadPosition | null }): ComposedMessage {
  const urls = trackingUrls({ ...options, key: options.trackingKey });
  const fields = mergeFields(options.lead, options.sender, options.firstLine);
  const blocks = parseMarkup(renderMarkup(content.body, fields));
  const tracked = new Map<string, string>();
  const link: LinkRewriter = (address) => {
    if (!/^https?:/i.test(address)) return address;
    // Each address stands in the text and in the HTML.
    const url = tracked.get(address) ?? urls.click(address);
    tracked.set(address, url);
    return url;
  };
  const postal = options.postalAddress?.trim() ?? '';
  const signature = options.signature?.trim() ?? '';
  return {
    subject: subjectOf(content, fields, options.thread),
    text: `${toPlainText(blocks, link)}${signature === '' ? '' : `\n\n${signature}`}\n\n-- \n${postal === '' ? '' : `${postal}\n`}Unsubscribe: ${urls.unsubscribe}\n`,
    html: page(
      renderText(content.preview, fields),
      toHtml(blocks, link) + signatureHtml(signature),
      { ...urls, postal },
      languageOf(content.body),
    ),
    headers: {
      'Message-ID': messageIdOf(options.messageId, options.sender),
      ...(options.thread === null
        ? {}
        : { 'In-Reply-To': options.thread.messageIds.at(-1) ?? '', References: options.thread.messageIds.join(' ') }),
      ...(options.replyTo == null ? {} : { 'Reply-To': options.replyTo }),
      'List-Unsubscribe': `<${urls.unsubscribe}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
  };
}

/** The same message always has the same Message-ID, so a receiver sees that a second copy is one. */
export function messageIdOf(messageId: string, sender: Sender): string {
  return `<${messageId}@${sender.address.split('@').at(-1) ?? 'touchline.invalid'}>`;
}

/** Mail programs group by subject as well as by header, so a reply keeps the subject of its thread unless it has its own. */
function subjectOf(content: EmailContent, fields: MergeFields, thread: ThreadPosition | null): string {
  const own = renderText(content.subject, fields).replaceAll(/\s+/g, ' ').trim();
  if (thread === null || own !== '') return own;
  return /^re:/i.test(thread.subject) ? thread.subject : `Re: ${thread.subject}`;
}

const signatureHtml = (signature: string): string =>
  signature === '' ? '' : `<p>${escapeHtml(signature).replaceAll(/\r?\n/g, '<br>')}</p>`;

interface Footer extends TrackingUrls {
  readonly postal: string;
}

function page(preview: string, body: string, urls: Footer, language: string): string {
  const preheader =
    preview.trim() === '' ? '' : `<div style="display:none;max-height:0;overflow:hidden">${escapeHtml(preview.trim())}</div>`;
  return `<!doctype html>
<html lang="${language}" dir="auto"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head>
<body lang="${language}" dir="auto" style="font-family:system-ui,-apple-system,'Segoe UI',sans-serif;font-size:15px;line-height:1.5;color:#1c1c1c">
${preheader}${body}
<p style="margin-top:32px;font-size:12px;color:#6b6b6b">${urls.postal === '' ? '' : `${escapeHtml(urls.postal).replaceAll('\n', '<br>')}<br>`}<a href="${escapeHtml(urls.unsubscribe)}" style="color:inherit">Unsubscribe</a></p>
<img src="${escapeHtml(urls.open)}" width="1" height="1" alt="" style="display:block">
</body></html>
`;
}
