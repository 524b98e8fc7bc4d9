import { headerOf, type IncomingMail } from '../mail/incoming-mail.ts';
import { bounceCause } from './bounce-cause.ts';
import { addressIn, enclosedId, fieldGroups, textOf } from './fields.ts';
import type { Bounce } from './kinds.ts';

const LONGEST = 2_000;
const ENHANCED = /(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d.])/;
/** A basic code where servers write one: after `said:`, `#`, at the start of a line. */
const BASIC = /(?:^|said:|smtp;|error[^\n]{0,20}?|#<?|\s)([45]\d\d)[ -](?=\D)/m;

/**
 * A report of a mail server about one of our mails: a delivery status notification (RFC 3464), or a text by a mail daemon. Null for other
 * mails, among them reports of success.
 */
export function readBounce(mail: IncomingMail): Bounce | 'delivered' | null {
  return deliveryStatus(mail) ?? freeForm(mail);
}

function deliveryStatus(mail: IncomingMail): Bounce | 'delivered' | null {
  const part = mail.parts.find(({ type }) => type === 'message/delivery-status' || type === 'message/global-delivery-status');
  if (part === undefined) return null;
  const recipients = fieldGroups(textOf(part)).filter((group) => group.has('action') || group.has('final-recipient'));
  const failed = recipients.find((group) => actionOf(group) === 'failed') ?? recipients.find((group) => actionOf(group) === 'delayed');
  if (failed === undefined) {
    // A notification without a readable group is still one: its text says what happened.
    return recipients.length > 0 && recipients.every((group) => group.has('action')) ? 'delivered' : fromText(mail);
  }
  const diagnostic = (failed.get('diagnostic-code') ?? '').replace(/^[\w-]+\s*;\s*/, '');
  const status = ENHANCED.exec(failed.get('status') ?? '')?.[1] ?? null;
  // 5.0.0 says nothing; the server's reply often has the code.
  const told = status === null || /^\d\.0\.0$/.test(status) ? (ENHANCED.exec(diagnostic)?.[1] ?? status) : status;
  return {
    type: 'bounce',
    cause: bounceCause(told, diagnostic === '' ? mail.text.slice(0, LONGEST) : diagnostic),
    delayed: actionOf(failed) === 'delayed',
    status: told,
    diagnostic: (diagnostic || firstLines(mail.text)).slice(0, LONGEST),
    recipient: addressIn(failed.get('original-recipient')) ?? addressIn(failed.get('final-recipient')),
    original: enclosedId(mail),
  };
}

const actionOf = (group: ReadonlyMap<string, string>): string => (group.get('action') ?? '').toLowerCase().split(/[\s(;]/)[0] ?? '';

const DAEMON = /^(?:mailer-?daemon|postmaster|mail-?daemon|microsoftexchange[\da-f]*|bounces?|mail-?delivery-?(?:system|subsystem)?)@/;
const SUBJECT =
  /undeliver|delivery (?:status notification|(?:has )?failed|failure)|returned (?:to sender|mail)|return(?:ed)? mail|mail delivery (?:failed|system)|failure notice|could(?: no|n')t be delivered|nicht zustellbar|unzustellbar|non remis|échec de (?:la )?remise|no se pudo entregar|devuelto|mancata consegna|onbestelbaar|kan inte levereras|kunne ikke leveres|niedostarczon|não entregue/i;

function freeForm(mail: IncomingMail): Bounce | null {
  const returnPath = mail.headers.get('return-path')?.[0];
  const isFailed = mail.headers.has('x-failed-recipients');
  const isDaemon = DAEMON.test(mail.from?.address ?? '') || returnPath === '<>';
  return isFailed || (isDaemon && SUBJECT.test(mail.subject)) ? fromText(mail) : null;
}

function fromText(mail: IncomingMail): Bounce {
  // The mail that came back follows, and its words are ours.
  const [own = ''] = mail.text.split(
    /^[ \t-]*(?:-{3,}.*(?:copy of|original|returned|beginning of).*|original message headers:?|received: from .*)$/im,
  );
  const status = ENHANCED.exec(own)?.[1] ?? basicStatus(own);
  const delayed =
    /delay|still (?:being )?(?:try|retr)|will (?:keep trying|be retried|retry)|verzöger|retard[ée]|not necessary to resend|no action is required/i.test(
      `${mail.subject}\n${own}`,
    );
  return {
    type: 'bounce',
    cause: bounceCause(status, own.slice(0, 8_000)),
    delayed: delayed && status?.startsWith('5') !== true,
    status,
    diagnostic: firstLines(own),
    recipient: addressIn(headerOf(mail, 'x-failed-recipients')) ?? recipientIn(own, mail),
    original: enclosedId(mail) ?? /^\s*message-id:\s*(<[^<>\s]+>)/im.exec(mail.text)?.[1] ?? mail.references[0] ?? null,
  };
}

function basicStatus(text: string): string | null {
  const code = BASIC.exec(text)?.[1];
  if (code === undefined) return null;
  if (code === '552') return '5.2.2';
  return code.startsWith('4') ? '4.0.0' : '5.0.0';
}

/** The first address that is not one of the mail's own. */
function recipientIn(text: string, mail: IncomingMail): string | null {
  const own = new Set([...mail.to, mail.from?.address ?? '']);
  for (const [found] of text.slice(0, 8_000).matchAll(/[^\s<>;:"'()@,]+@[^\s<>;:"'()@,]+/g)) {
    const address = found.toLowerCase().replace(/\.$/, '');
    if (!own.has(address)) return address;
  }
  return null;
}

const firstLines = (text: string): string => text.trim().replaceAll(/\s+/g, ' ').slice(0, 500);
