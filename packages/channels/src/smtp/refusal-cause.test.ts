import { expect, test } from 'vitest';
import { judgeRefusal, type Phase } from './refusal-cause.ts';

/** phase | reply | cause | who is concerned | for good */
const REPLIES = `
rcpt | 550 5.1.1 <ada@example.com>: Recipient address rejected: User unknown in virtual mailbox table | address | message | yes
rcpt | 550-5.1.1 The email account that you tried to reach does not exist.\\n550 5.1.1 Learn more | address | message | yes
rcpt | 550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found | address | message | yes
rcpt | 550 5.1.2 Bad destination system address | address | message | yes
rcpt | 550 5.2.1 The email account that you tried to reach is disabled | address | message | yes
rcpt | 550 No such user | address | message | yes
rcpt | 550 Requested action not taken: mailbox unavailable | address | message | yes
rcpt | 550 5.5.0 Requested action not taken: mailbox unavailable | address | message | yes
rcpt | 551 User not local | address | message | yes
rcpt | 553 sorry, no mailbox here by that name | address | message | yes
rcpt | 550 sorry, no mailbox here by that name. (#5.1.1) | address | message | yes
content | 554 delivery error: dd This user doesn't have a yahoo.com account | address | message | yes
rcpt | 556 Domain does not accept mail | address | message | yes
rcpt | 552 5.2.2 Mailbox full | full | message | no
rcpt | 452 4.2.2 The email account that you tried to reach is over quota | full | message | no
rcpt | 550 The mailbox of this user is full | full | message | no
content | 552 Requested mail action aborted: exceeded storage allocation | full | message | no
rcpt | 554 5.7.1 <ada@example.com>: Relay access denied | policy | mailbox | no
rcpt | 554 Relay access denied | policy | mailbox | no
rcpt | 454 4.7.1 <ada@example.com>: Relay access denied | policy | mailbox | no
rcpt | 550 relaying denied, user unknown | policy | mailbox | no
rcpt | 550 5.7.1 Service unavailable; client [192.0.2.7] blocked using zen.spamhaus.org | policy | mailbox | no
rcpt | 554 5.7.1 Service unavailable; Client host [5.1.1.7] blocked using bl.example.org | policy | mailbox | no
rcpt | 550 blocked using bl.example.org, see 5.1.1.7 | policy | mailbox | no
rcpt | 550 5.7.26 This mail has been blocked because the sender is unauthenticated | policy | mailbox | no
content | 550-5.7.26 Unauthenticated email is not accepted due to domain's DMARC policy | policy | mailbox | no
rcpt | 550 5.1.8 Sender address rejected: Domain not found | policy | mailbox | no
rcpt | 550 Sender verify failed | policy | mailbox | no
rcpt | 450 4.7.1 Client host rejected: cannot find your reverse hostname | policy | mailbox | no
rcpt | 550 5.7.133 Sender not authenticated for group | policy | message | yes
rcpt | 550 5.7.8 Authentication credentials invalid | authentication | mailbox | no
rcpt | 530 5.7.0 Must issue a STARTTLS command first | authentication | mailbox | no
rcpt | 530 Authentication required | authentication | mailbox | no
rcpt | 550 Authentication is required for relay | authentication | mailbox | no
rcpt | 550 5.7.30 Basic authentication is not supported | authentication | mailbox | no
auth | 535 5.7.8 Username and password not accepted | authentication | installation | no
auth | 454 4.7.0 Temporary authentication failure | authentication | installation | no
auth | 550 No | authentication | installation | no
content | 554 5.7.1 Message rejected as spam by Content Filtering | content | message | yes
content | 550 5.7.1 Our system has detected that this message contains a virus | content | message | yes
content | 554 Transaction failed | content | message | yes
content | 552 5.3.4 Message size exceeds fixed maximum message size | content | message | yes
content | 552 Message too large | content | message | yes
content | 550 5.6.0 Invalid message header | content | message | yes
rcpt | 421 4.7.0 Try again later, closing connection | rate | message | no
rcpt | 450 4.7.1 <ada@example.com>: Recipient address rejected: Greylisted | rate | message | no
rcpt | 451 Try again later | rate | message | no
rcpt | 452 4.5.3 Too many recipients | rate | message | no
rcpt | 450 4.2.1 The user you are trying to contact is receiving mail too quickly | rate | message | no
rcpt | 432 4.3.2 Concurrent connections limit exceeded | rate | message | no
rcpt | 452 4.3.1 Insufficient system storage | infrastructure | mailbox | no
rcpt | 550 5.3.5 System incorrectly configured | infrastructure | mailbox | no
rcpt | 550 5.4.5 Daily user sending limit exceeded | rate | mailbox | no
rcpt | 451 4.4.1 No answer from host | infrastructure | message | no
rcpt | 503 Bad sequence of commands | infrastructure | mailbox | no
greeting | 554 No SMTP service here | infrastructure | installation | no
greeting | 421 Too many connections | infrastructure | installation | no
greeting | 550 5.7.1 Your address is blocked | policy | installation | no
ehlo | 550 Not you | infrastructure | installation | no
starttls | 454 4.7.0 TLS not available | infrastructure | installation | no
mail | 530 5.7.0 Authentication required | authentication | installation | no
mail | 550 5.1.1 User unknown | infrastructure | installation | no
mail | 550 Go away | infrastructure | installation | no
mail | 452 4.2.2 Mailbox full | infrastructure | installation | no
connect | connect ECONNREFUSED 127.0.0.1:1 | infrastructure | installation | no
connect | getaddrinfo ENOTFOUND mail.example.com | infrastructure | installation | no
rcpt | Connection closed unexpectedly | infrastructure | mailbox | no
rcpt | 550 Rejected | unknown | message | yes
rcpt | 550 No such user relay@example.com | address | message | yes
rcpt | 550 <sender@example.com>: no such user | address | message | yes
rcpt | 550 Unknown user policy@spf.example | address | message | yes
rcpt | 550 5.1.1 The mailbox is full | full | message | no
rcpt | 550 Invalid HELO name | policy | mailbox | no
rcpt | 550 Your account has been disabled | policy | mailbox | no
rcpt | 550 Your domain does not exist | policy | mailbox | no
rcpt | 550 Administrative prohibition | policy | mailbox | no
rcpt | 553 sorry, that domain isn't in my list of allowed rcpthosts | policy | mailbox | no
rcpt | 471 Something | unknown | message | no
rcpt | 550 5.1.1 Relaying denied | policy | mailbox | no
rcpt | 550 5.1.1 <ada@example.com>: blocked using zen.spamhaus.org | policy | mailbox | no
rcpt | 550 5.1.0 Sender rejected | policy | mailbox | no
rcpt | 550 5.1.1 RBL: 1.2.3.4 listed | policy | mailbox | no
rcpt | 550 5.1.1 sender unknown | policy | mailbox | no
rcpt | 550 5.1.1 Your account has been suspended | policy | mailbox | no
rcpt | 550 5.1.1 <bob@sender.example> sender does not exist | policy | mailbox | no
rcpt | 550 5.1.1 Access denied | policy | mailbox | no
rcpt | 550 5.1.2 We do not relay for example.com | policy | mailbox | no
rcpt | 550 5.2.1 <ada@example.com> user is over quota | full | message | no
rcpt | 550 5.2.1 The mailbox of the user is full | full | message | no
rcpt | 550 Postfach voll | full | message | no
rcpt | 550 Das Postfach des Empfängers ist voll | full | message | no
rcpt | 550 Speicherplatz überschritten | full | message | no
rcpt | 550 Boîte pleine | full | message | no
rcpt | 550 La boîte aux lettres du destinataire est pleine | full | message | no
rcpt | 550 Quota dépassé | full | message | no
rcpt | 550 Buzón lleno | full | message | no
rcpt | 550 Cuota excedida | full | message | no
rcpt | 550 Casella piena | full | message | no
rcpt | 550 Caixa postal cheia | full | message | no
rcpt | 550 Postvak vol | full | message | no
rcpt | 550 Skrzynka jest przepełniona | full | message | no
rcpt | 550 Почтовый ящик переполнен | full | message | no
rcpt | 550 Скринька переповнена | full | message | no
rcpt | 550 Schránka je plná | full | message | no
rcpt | 550 Brevlådan är full | full | message | no
rcpt | 550 Postkassen er fuld | full | message | no
rcpt | 550 Postilaatikko on täynnä | full | message | no
rcpt | 550 Posta kutusu dolu | full | message | no
rcpt | 550 A postafiók megtelt | full | message | no
rcpt | 550 Căsuța poștală este plină | full | message | no
rcpt | 550 メールボックスがいっぱいです | full | message | no
rcpt | 550 邮箱已满 | full | message | no
rcpt | 550 메일함이 가득 찼습니다 | full | message | no
rcpt | 550 Mailbox is over its sending limit | rate | mailbox | no
rcpt | 550 sending quota full | rate | mailbox | no
rcpt | 550 5.2.2 Submission quota exceeded | rate | mailbox | no
rcpt | 550 5.1.90 Your message can't be sent because you've reached your daily limit for message recipients | rate | mailbox | no
rcpt | 550 5.7.1 Daily SMTP relay sending limit exceeded for customer | rate | mailbox | no
rcpt | 550 Domain example.com has exceeded the max emails per hour (200/200) allowed | rate | mailbox | no
rcpt | 550 Ip frequency limited | rate | mailbox | no
rcpt | 550 Sender frequency limited | rate | mailbox | no
rcpt | 454 Throttling failure: Maximum sending rate exceeded | rate | message | no
rcpt | 550 5.4.1 [ada@example.com]: Recipient address rejected: Access denied | address | message | yes
rcpt | 550 5.4.1 Recipient address rejected: Access denied. AS(201806281) [DB5EUR01FT012.eop-EUR01.prod.protection.outlook.com] | address | message | yes
rcpt | 554 5.7.1 <ada@example.com>: Recipient address rejected: Access denied | policy | message | yes
rcpt | 550 5.3.0 <ada@example.com>... User unknown | address | message | yes
rcpt | 553 5.3.0 <ada@example.com>... No such user here | address | message | yes
rcpt | 553 Mailbox name not allowed | address | message | yes
rcpt | 553 5.5.4 mailbox name not allowed | address | message | yes
rcpt | 550 5.4.310 DNS domain example.com does not exist [Message=InfoDomainNonexistent] | address | message | yes
rcpt | 554 5.7.1 The account is over quota | full | message | no
rcpt | 550 5.7.1 User email address is marked as invalid | address | message | yes
rcpt | 550 5.7.1 No such user! | address | message | yes
rcpt | 550 Blocked - see https://ipremoval.sms.symantec.com/lr/?ip=192.0.2.7 | policy | mailbox | no
rcpt | 554 Denied | policy | mailbox | no
rcpt | 554 Denied (Mode: normal) | policy | mailbox | no
rcpt | 550 cannot find your hostname | policy | mailbox | no
rcpt | 550 permanent failure for one or more recipients (ada@example.com:blocked) | policy | mailbox | no
rcpt | 550 permanent failure for one or more recipients (ada@example.com:550 5.1.1 User unknown) | address | message | yes
rcpt | 554 Blocked - see https://ipcheck.proofpoint.com/?ip=192.0.2.7 | policy | mailbox | no
rcpt | 550 5.1.1 User Unknown | address | message | yes
rcpt | 550 Invalid Recipient - https://community.mimecast.com/docs/DOC-1369#550 | address | message | yes
rcpt | 550 Administrative prohibition - envelope blocked | policy | mailbox | no
rcpt | 550 Envelope blocked - User Entry | policy | mailbox | no
rcpt | 550 Rejected by header based Anti-Spoofing policy | policy | mailbox | no
rcpt | 550 5.1.1 Not our Customer | address | message | yes
rcpt | 550 5.1.1 Adresse d au moins un destinataire invalide. Invalid recipient. OFR_416 | address | message | yes
rcpt | 550 5.7.1 Service refuse. Veuillez essayer plus tard. OFR_506 | policy | mailbox | no
rcpt | 553 5.3.0 flph829 DNSBL:RBL 521< 192.0.2.7 >_is_blocked. For assistance forward this error to abuse_rbl@example.net | policy | mailbox | no
rcpt | 550 5.7.1 Unfortunately, messages from [192.0.2.7] weren't sent. Part of their network is on our block list (S3140). | policy | mailbox | no
rcpt | 550 5.7.606 Access denied, banned sending IP [192.0.2.7] | policy | mailbox | no
rcpt | 550 5.7.511 Access denied, banned sender[192.0.2.7] | policy | mailbox | no
rcpt | 550 5.1.8 Access denied, bad outbound sender | policy | mailbox | no
rcpt | 550 5.7.708 Service unavailable. Access denied, traffic not accepted from this IP | policy | mailbox | no
rcpt | 550 5.7.64 TenantAttribution; Relay Access Denied | policy | mailbox | no
rcpt | 550 5.7.60 SMTP; Client does not have permissions to send as this sender | policy | mailbox | no
rcpt | 550 5.4.6 Unusual sending activity detected. Please try after sometime | policy | mailbox | no
rcpt | 550 5.5.0 Requested action not taken: mailbox unavailable (S2017062302) | address | message | yes
rcpt | 550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient ada@example.com not found by SMTP address lookup | address | message | yes
rcpt | 550 5.1.1 unknown or illegal alias: ada@example.com | address | message | yes
rcpt | 550 Message was not accepted -- invalid mailbox. Local mailbox ada@example.com is unavailable: user not found | address | message | yes
rcpt | 550 5.2.1 This mailbox has been blocked due to inactivity | address | message | yes
rcpt | 550 Mailbox is frozen | address | message | yes
rcpt | 550 User suspended: ada@example.com | address | message | yes
rcpt | 550 User not found: ada@example.com | address | message | yes
rcpt | 550 Mailbox not found | address | message | yes
rcpt | 550 Mailbox unavailable or access denied | address | message | yes
rcpt | 550 Connection denied | policy | mailbox | no
rcpt | 550 Empfänger unbekannt | address | message | yes
rcpt | 550 Benutzer unbekannt | address | message | yes
rcpt | 550 Utilisateur inconnu | address | message | yes
rcpt | 550 Usuario desconocido | address | message | yes
rcpt | 550 Utente sconosciuto | address | message | yes
rcpt | 550 Usuário inexistente | address | message | yes
rcpt | 550 Gebruiker onbekend | address | message | yes
rcpt | 550 Nieznany użytkownik | address | message | yes
rcpt | 550 Пользователь не найден | address | message | yes
rcpt | 550 用户不存在 | address | message | yes
rcpt | 550 收件人不存在 | address | message | yes
rcpt | 550 Unrouteable address | address | message | yes
rcpt | 550 <ada@example.com>: Recipient address rejected: undeliverable address: host mx.example.com said: 550 No such user | address | message | yes
rcpt | 550 <ada@example.com>: Recipient address rejected | address | message | yes
rcpt | 554 5.7.1 <ada@example.com>: Recipient address rejected: Rejected by SPF | policy | mailbox | no
rcpt | 550 Callout verification failed: sender verify failed | policy | mailbox | no
rcpt | 554 5.7.1 <mail.example.com[192.0.2.7]>: Client host rejected: Access denied | policy | mailbox | no
rcpt | 504 5.5.2 <localhost>: Helo command rejected: need fully-qualified hostname | policy | mailbox | no
rcpt | 550 5.7.25 The IP address sending this message does not have a PTR record | policy | mailbox | no
rcpt | 450 4.7.1 Client host rejected: blocked using bl.spamcop.net | policy | mailbox | no
rcpt | 553 sorry, your envelope sender domain must exist (#5.7.1) | policy | mailbox | no
rcpt | 525 5.7.1 Unauthorized IP address | policy | mailbox | no
rcpt | 550 The from address does not match a verified Sender Identity | policy | mailbox | no
rcpt | 553 5.7.1 <bob@example.com>: Sender address rejected: not owned by user bob | policy | mailbox | no
rcpt | 451 4.7.500 Server busy. Please try again later | rate | message | no
rcpt | 451 4.7.1 Greylisting in action, please come back later | rate | message | no
rcpt | 421 4.7.0 [TSS04] Messages from 192.0.2.7 temporarily deferred due to unexpected volume or user complaints | rate | message | no
rcpt | 450-4.2.1 The user you are trying to contact is receiving mail at a rate that\\n450-4.2.1 prevents additional messages from being delivered. | rate | message | no
rcpt | 550-5.2.1 The user you are trying to contact is receiving mail at a rate that\\n550-5.2.1 prevents additional messages from being delivered. | rate | message | no
rcpt | 452-4.2.2 The recipient's inbox is out of storage space and inactive | full | message | no
rcpt | 552-5.2.2 The recipient's inbox is out of storage space | full | message | no
rcpt | 552 5.2.2 <ada@example.com>: user is over quota | full | message | no
rcpt | 550-5.1.1 The email account that you tried to reach does not exist. Please try\\n550-5.1.1 double-checking the recipient's email address for typos or\\n550-5.1.1 unnecessary spaces. https://support.google.com/mail/?p=NoSuchUser | address | message | yes
content | 554 5.7.9 Message not accepted for policy reasons. See https://postmaster.yahooinc.com/error-codes | policy | mailbox | no
content | 554 30 Sorry, your message to ada@example.com cannot be delivered. This mailbox is disabled (554.30) | address | message | yes
content | 550-5.7.1 [192.0.2.7] Our system has detected that this message is likely unsolicited mail. To reduce the amount of spam sent to Gmail, this message has been blocked. | content | message | yes
content | 550-5.7.1 [192.0.2.7] Our system has detected an unusual rate of unsolicited mail originating from your IP address. | policy | mailbox | no
content | 554 Message rejected: Email address is not verified. The following identities failed the check | policy | mailbox | no
content | 550 spam message rejected. Please visit https://help.mail.ru/notspam | content | message | yes
content | 550 Mail content denied | content | message | yes
content | 554 5.7.1 Message contains a link listed at dbl.spamhaus.org | content | message | yes
content | 550 5.7.1 Message rejected as spam: 192.0.2.7 is listed by bl.spamcop.net | policy | mailbox | no
content | 552-5.7.0 This message was blocked because its content presents a potential security issue | content | message | yes
content | 554 5.7.1 Message blocked: virus found | content | message | yes
content | 550 5.7.509 Access denied, sending domain example.com does not pass DMARC verification | policy | mailbox | no
`;

const table = REPLIES.trim()
  .split('\n')
  .map((line) => line.split(' | ') as [Phase, string, string, string, string]);

test.each(table)('%s: %s', (phase, reply, cause, about, permanent) => {
  const text = reply.replaceAll('\\n', '\n');
  const code = /^\d{3}/.exec(text)?.[0];
  expect(judgeRefusal({ phase, code: code === undefined ? null : Number(code), text })).toEqual({
    cause,
    about,
    permanent: permanent === 'yes',
  });
});
