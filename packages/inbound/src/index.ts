export { parseMail } from './mail/parse-mail.ts';
export { headerOf, type IncomingMail, type MailAddress, type MailPart } from './mail/incoming-mail.ts';
export { classifyMail } from './classify/classify-mail.ts';
export type { Bounce, BounceCause, Complaint, MailClass } from './classify/kinds.ts';
