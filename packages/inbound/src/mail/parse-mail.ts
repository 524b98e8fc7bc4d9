import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser';
import type { IncomingMail, MailAddress, MailPart } from './incoming-mail.ts';

/** A longer text is cut: no person reads it, and the original is kept. Characters. */
const LONGEST_TEXT = 200_000;
const LONGEST_HTML = 1_000_000;
const LONGEST_HEADER = 2_000;
/** Mails of a long thread name every message before them. */
const MOST_REFERENCES = 100;
const MOST_PARTS = 100;

/**
 * Decodes a mail. A broken mail gives what can be read of it: a mail without any valid header is a text without a sender.
 *
 * @param source the mail as it came, or its beginning
 */
export async function parseMail(source: Uint8Array): Promise<IncomingMail> {
  const parsed = await simpleParser(Buffer.from(source.buffer, source.byteOffset, source.byteLength), {
    skipTextToHtml: true,
    keepDeliveryStatus: true,
    keepCidLinks: true,
  });
  const headers = headersOf(parsed);
  const references = [...idsIn(parsed.inReplyTo), ...[...idsIn(parsed.references)].toReversed()];
  return {
    messageId: idsIn(parsed.messageId)[0] ?? null,
    references: [...new Set(references)].slice(0, MOST_REFERENCES),
    from: addressesOf(parsed.from)[0] ?? null,
    to: [
      ...new Set(
        [...[parsed.to, parsed.cc, parsed.bcc].flatMap(addressesOf).map(({ address }) => address), ...deliveredTo(headers)].slice(0, 200),
      ),
    ],
    subject: clean(parsed.subject ?? '', LONGEST_HEADER),
    text: clean(parsed.text ?? '', LONGEST_TEXT),
    html: parsed.html === false || parsed.html === undefined ? null : clean(parsed.html, LONGEST_HTML),
    headers,
    parts: parsed.attachments.slice(0, MOST_PARTS).map((part, index): MailPart => ({
      name: clean(part.filename ?? '', 255).replaceAll(/[\p{Cc}/\\]/gu, '_') || `attachment-${index + 1}`,
      type: /^[\w.+-]+\/[\w.+-]+$/.test(part.contentType) ? part.contentType.toLowerCase() : 'application/octet-stream',
      size: part.size,
      content: part.content,
      inline: part.related === true,
    })),
  };
}

function clean(text: string, longest: number): string {
  return text.slice(0, longest).replaceAll('\0', '').toWellFormed();
}

function idsIn(value: string | readonly string[] | undefined): readonly string[] {
  return [value ?? []].flat().flatMap((text) => clean(text, 20_000).match(/<[^<>\s]{1,998}>/g) ?? []);
}

function addressesOf(given: AddressObject | AddressObject[] | undefined): readonly MailAddress[] {
  return [given ?? []].flat().flatMap(({ value }) =>
    value
      .flatMap((entry) => entry.group ?? [entry])
      .flatMap(({ address, name }): MailAddress[] => {
        const plain = clean(address ?? '', 320)
          .trim()
          .toLowerCase();
        return /^[^\s@]+@[^\s@]+$/.test(plain) ? [{ address: plain, name: clean(name, 255) || null }] : [];
      }),
  );
}

function deliveredTo(headers: IncomingMail['headers']): readonly string[] {
  return ['delivered-to', 'x-original-to', 'envelope-to'].flatMap((name) =>
    (headers.get(name) ?? []).flatMap((value) => value.toLowerCase().match(/[^\s<>@,;]+@[^\s<>@,;]+/g) ?? []),
  );
}

function headersOf({ headerLines }: ParsedMail): IncomingMail['headers'] {
  const headers = new Map<string, string[]>();
  for (const { key, line } of headerLines) {
    const value = clean(line.slice(line.indexOf(':') + 1).replaceAll(/\s*\r?\n\s+/g, ' '), LONGEST_HEADER).trim();
    const known = headers.get(key);
    if (known === undefined) headers.set(key, [value]);
    else if (known.length < 50) known.push(value);
  }
  return headers;
}
