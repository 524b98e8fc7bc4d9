import type { IncomingMail } from '../mail/incoming-mail.ts';
import { addressIn, enclosedId, fieldGroups, textOf } from './fields.ts';
import type { Complaint } from './kinds.ts';

/** Feedback types of RFC 5965 and RFC 6430 that do not say that a receiver objects. */
const HARMLESS = new Set(['not-spam', 'auth-failure', 'virus']);

/** A report in the Abuse Reporting Format (RFC 5965); `harmless` for feedback that is no complaint. Null for other mails. */
export function readComplaint(mail: IncomingMail): Complaint | 'harmless' | null {
  const part = mail.parts.find(({ type }) => type === 'message/feedback-report');
  if (part === undefined) return null;
  const fields = new Map(fieldGroups(textOf(part)).flatMap((group) => [...group]));
  const feedback = (fields.get('feedback-type') ?? 'abuse').toLowerCase();
  if (HARMLESS.has(feedback)) return 'harmless';
  const enclosed = mail.parts.find(({ type }) => type === 'message/rfc822' || type === 'text/rfc822-headers');
  const to = enclosed === undefined ? null : addressIn(/^to:\s*(.+)$/im.exec(textOf(enclosed))?.[1]);
  return {
    type: 'complaint',
    feedback,
    recipient: addressIn(fields.get('original-rcpt-to')) ?? to,
    original: enclosedId(mail),
  };
}
