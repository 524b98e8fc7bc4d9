import { type LeadFacts, parseMarkup } from '@touchline/sequence';
import { type TrackingUrls, trackingUrls } from '../tracking/urls.ts';
import { type MergeFields, renderAddress, renderMarkup, renderText } from './liquid.ts';
import { languageOf } from './language.ts';
import { escapeHtml, type LinkRewriter, toHtml, toPlainText } from './write.ts';

/** Who a message is from. */
export interface Sender {
  readonly name: string | null;
  readonly address: string;
}

export interface EmailContent {
  readonly subject: string;
  /** Preview text that a mail client shows next to the subject. */
  readonly preview: string;
  readonly body: string;
}

/** The message that a thread continues. */
export interface ThreadPosition {
  readonly subject: string;
  /** Message-IDs from the first of the thread to the one that is answered, with their angle brackets. */
  readonly messageIds: readonly string[];
}

export interface ComposeOptions {
  readonly workspaceId: string;
  readonly messageId: string;
  readonly lead: LeadFacts;
  readonly sender: Sender;
  /** Public address of this installation. */
  readonly baseUrl: string;
  /** Signs the tracked addresses. */
  readonly trackingKey: string;
  /** Value of `{{ firstLine }}` in this message; empty when left out. */
  readonly firstLine?: string;
}

export interface ComposedMessage {
  readonly subject: string | null;
  readonly text: string;
  readonly html: string | null;
  readonly headers: Readonly<Record<string, string>>;
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
  return {
    subject: subjectOf(content, fields, options.thread),
    text: `${toPlainText(blocks, link)}\n\n-- \nUnsubscribe: ${urls.unsubscribe}\n`,
    html: page(renderText(content.preview, fields), toHtml(blocks, link), urls, languageOf(content.body)),
    headers: {
      'Message-ID': messageIdOf(options.messageId, options.sender),
      ...(options.thread === null
        ? {}
        : { 'In-Reply-To': options.thread.messageIds.at(-1) ?? '', References: options.thread.messageIds.join(' ') }),
      'List-Unsubscribe': `<${urls.unsubscribe}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
  };
}

/** An SMS is its text with merge fields filled in; links stay as written, a tracked address would take half of the message. */
export function composeSms(content: { readonly text: string }, options: ComposeOptions): ComposedMessage {
  return {
    subject: null,
    text: renderText(content.text, mergeFields(options.lead, options.sender, options.firstLine)).trim(),
    html: null,
    headers: {},
  };
}

/** An in-app message: its text, and the target of a click in a header. */
export function composeNotice(
  content: { readonly title: string; readonly text: string; readonly link: string },
  options: ComposeOptions,
): ComposedMessage {
  const fields = mergeFields(options.lead, options.sender);
  const urls = trackingUrls({ ...options, key: options.trackingKey });
  const link = renderAddress(content.link, fields).trim();
  return {
    subject: renderText(content.title, fields).trim(),
    text: renderText(content.text, fields).trim(),
    html: null,
    headers: link === '' ? {} : { Link: urls.click(link) },
  };
}

/** The same message always has the same Message-ID, so a receiver sees that a second copy is one. */
export function messageIdOf(messageId: string, sender: Sender): string {
  return `<${messageId}@${sender.address.split('@').at(-1) ?? 'touchline.invalid'}>`;
}

export function mergeFields(lead: LeadFacts, sender: Sender, firstLine = ''): MergeFields {
  const { fields, owner, tags, ...facts } = lead;
  return {
    firstLine,
    lead: { ...facts, tags: [...tags], fields: { ...fields }, owner: owner === null ? null : { ...owner } },
    sender: { name: owner?.name ?? sender.name ?? '', email: owner?.email ?? sender.address },
  };
}

/** Mail programs group by subject as well as by header, so a reply keeps the subject of its thread unless it has its own. */
function subjectOf(content: EmailContent, fields: MergeFields, thread: ThreadPosition | null): string {
  const own = renderText(content.subject, fields).replaceAll(/\s+/g, ' ').trim();
  if (thread === null || own !== '') return own;
  return /^re:/i.test(thread.subject) ? thread.subject : `Re: ${thread.subject}`;
}

function page(preview: string, body: string, urls: TrackingUrls, language: string): string {
  const preheader =
    preview.trim() === '' ? '' : `<div style="display:none;max-height:0;overflow:hidden">${escapeHtml(preview.trim())}</div>`;
  return `<!doctype html>
<html lang="${language}" dir="auto"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head>
<body lang="${language}" dir="auto" style="font-family:system-ui,-apple-system,'Segoe UI',sans-serif;font-size:15px;line-height:1.5;color:#1c1c1c">
${preheader}${body}
<p style="margin-top:32px;font-size:12px;color:#6b6b6b"><a href="${escapeHtml(urls.unsubscribe)}" style="color:inherit">Unsubscribe</a></p>
<img src="${escapeHtml(urls.open)}" width="1" height="1" alt="" style="display:block">
</body></html>
`;
}
