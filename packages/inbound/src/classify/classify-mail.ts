import type { IncomingMail } from '../mail/incoming-mail.ts';
import { isAbsence } from '../out-of-office/is-absence.ts';
import { returnDate } from '../out-of-office/return-date.ts';
import { automaticSign } from './automatic.ts';
import { readBounce } from './bounce.ts';
import { readComplaint } from './complaint.ts';
import type { MailClass } from './kinds.ts';

/**
 * What a mail is, decided by its form before its words: reports of servers, then programs that say so, then notices of absence that say
 * nothing of the kind, then people.
 *
 * @param received day of its receipt where the lead is, such as `2026-03-09`: a return date without a year is the next one
 * @param own the sender's part of the text
 */
export function classifyMail(mail: IncomingMail, own: string, received: string): MailClass {
  const complaint = readComplaint(mail);
  if (complaint !== null) return complaint === 'harmless' ? { type: 'automatic', sign: 'feedback-report' } : complaint;
  const bounce = readBounce(mail);
  if (bounce !== null) return bounce === 'delivered' ? { type: 'automatic', sign: 'delivery-report' } : bounce;
  const sign = automaticSign(mail);
  if (isAbsence(mail.subject, own, sign !== null))
    return { type: 'out-of-office', returnsOn: returnDate(`${mail.subject}\n${own}`, received) };
  return sign === null ? { type: 'human' } : { type: 'automatic', sign };
}
