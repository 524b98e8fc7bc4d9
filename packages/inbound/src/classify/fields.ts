import type { IncomingMail, MailPart } from '../mail/incoming-mail.ts';

/** Reports are short. Bytes. */
const LONGEST = 64_000;

export const textOf = (part: MailPart): string => new TextDecoder().decode(part.content.subarray(0, LONGEST));

/** Groups of `Name: value` lines, parted by empty lines, with names in lower case. */
export function fieldGroups(text: string): readonly ReadonlyMap<string, string>[] {
  return text
    .replaceAll('\r\n', '\n')
    .replaceAll(/\n[ \t]+/g, ' ')
    .split(/\n{2,}/)
    .map(
      (group) =>
        new Map(
          group.split('\n').flatMap((line): [string, string][] => {
            const colon = line.indexOf(':');
            return colon < 1 ? [] : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]];
          }),
        ),
    )
    .filter((group) => group.size > 0);
}

/** `rfc822; ada@example.com` and `<ada@example.com>`, in lower case. */
export function addressIn(value: string | undefined): string | null {
  return (
    /[^\s<>;:"'()@,]+@[^\s<>;:"'()@,]+/
      .exec(value ?? '')?.[0]
      .toLowerCase()
      .replace(/\.$/, '') ?? null
  );
}

/** Message-ID of the mail that a report encloses, whole or as headers. */
export function enclosedId(mail: IncomingMail): string | null {
  for (const part of mail.parts) {
    if (part.type !== 'message/rfc822' && part.type !== 'text/rfc822-headers' && part.type !== 'message/global') continue;
    const id = /^message-id:\s*(<[^<>\s]+>)/im.exec(textOf(part))?.[1];
    if (id !== undefined) return id;
  }
  return null;
}
