import { headerOf, type IncomingMail } from '../mail/incoming-mail.ts';

/** Headers by which programs mark their mails (RFC 3834 and what came before it). */
export function automaticSign(mail: IncomingMail): string | null {
  const submitted = headerOf(mail, 'auto-submitted').toLowerCase();
  if (submitted !== '' && !/^no\b/.test(submitted)) return 'auto-submitted';
  if (/^(?:bulk|junk|list|auto_reply)\b/i.test(headerOf(mail, 'precedence'))) return 'precedence';
  for (const name of ['x-autoreply', 'x-autorespond', 'x-autoresponder', 'x-auto-reply-from', 'x-mail-autoreply', 'list-id']) {
    if (mail.headers.has(name)) return name;
  }
  // Exchange asks by this header that nothing answers automatically. People's mail has `All` only from programs.
  if (
    /\b(?:oof|autoreply)\b/i.test(headerOf(mail, 'x-auto-response-suppress')) &&
    mail.headers.has('x-ms-exchange-generated-message-source')
  ) {
    return 'x-auto-response-suppress';
  }
  if (mail.headers.get('return-path')?.[0] === '<>') return 'return-path';
  if (/report-type="?disposition-notification/i.test(headerOf(mail, 'content-type'))) return 'disposition-notification';
  if (/^(?:no-?reply|do-?not-?reply|donotreply|nicht-?antworten|ne-?pas-?repondre)\b/.test(mail.from?.address ?? '')) return 'no-reply';
  return TICKET.test(mail.subject) ? 'subject' : null;
}

/** Subjects of help desks and mail programs that confirm a receipt. */
const TICKET =
  /^(?:auto(?:matic(?:ally)?|mated)?[ -]?(?:reply|response|antwort)|autoreply|automatische antwort|automatisch antwoord|automatisk svar|autosvar|réponse automatique|respuesta automática|risposta automatica|resposta automática|odpowiedź automatyczna|automaattinen vastaus|we(?:'ve| have) received your (?:message|email|request)|\[?ticket\b.{0,40}(?:received|created|opened))/i;
