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
rcpt | 550 5.4.5 Daily user sending limit exceeded | infrastructure | mailbox | no
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
