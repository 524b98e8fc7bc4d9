import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseMail } from '../mail/parse-mail.ts';
import { classifyMail } from './classify-mail.ts';

interface Written {
  readonly headers?: readonly string[];
  readonly text?: string;
  readonly from?: string;
  readonly subject?: string;
}

const mail = ({ headers = [], text = 'Sounds good.', from = 'Lea <lea@example.com>', subject = 'Re: Hello' }: Written): string =>
  [`From: ${from}`, 'To: rep@example.com', `Subject: ${subject}`, 'Message-ID: <reply@example.com>', ...headers, '', text].join('\r\n');
const classify = async (source: string | Uint8Array) => {
  const parsed = await parseMail(typeof source === 'string' ? Buffer.from(source) : source);
  return classifyMail(parsed, parsed.text, '2026-03-02');
};

test.each<[string, Written]>([
  ['an ordinary answer', {}],
  ['Auto-Submitted: no', { headers: ['Auto-Submitted: no'] }],
  ['Exchange asks for no automatic answers', { headers: ['X-Auto-Response-Suppress: All'] }],
  ['an answer about bounces', { subject: 'Re: Undeliverable mail?', text: 'Our mail server said 550 5.1.1 user unknown, what now?' }],
  ['an answer from a postmaster', { from: 'postmaster@example.com', subject: 'Re: Hello', text: 'Call me.' }],
  ['an answer about a holiday', { text: 'I am on holiday until Friday. Let us talk then.' }],
])('%s is human', async (_, written) => {
  expect(await classify(mail(written))).toEqual({ type: 'human' });
});

test.each<[string, Written]>([
  ['auto-submitted', { headers: ['Auto-Submitted: auto-generated'] }],
  ['auto-submitted', { headers: ['auto-submitted: AUTO-REPLIED (vacation)'] }],
  ['precedence', { headers: ['Precedence: bulk'] }],
  ['x-autoreply', { headers: ['X-Autoreply: yes'] }],
  ['list-id', { headers: ['List-Id: <news.example.com>'] }],
  ['return-path', { headers: ['Return-Path: <>'] }],
  ['no-reply', { from: 'no-reply@example.com' }],
  ['subject', { subject: 'We have received your message [#4711]' }],
])('%s marks an automatic mail', async (sign, written) => {
  expect(await classify(mail(written))).toEqual({ type: 'automatic', sign });
});

test('a notice of absence has its return date', async () => {
  const text = 'Ich bin bis zum 13. März nicht im Büro.';
  const source = mail({ headers: ['Auto-Submitted: auto-replied', 'Content-Type: text/plain; charset=utf-8'], text });
  expect(await classify(source)).toEqual({ type: 'out-of-office', returnsOn: '2026-03-14' });
});

const report = (type: string, part: string, returned = 'Message-ID: <sent@example.com>\r\nTo: <lea@example.com>', text = 'See below.') =>
  [
    'From: Mail Delivery System <MAILER-DAEMON@mx.example.com>',
    'Subject: Report',
    'Return-Path: <>',
    `Content-Type: multipart/report; report-type=${type}; boundary=b`,
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    text,
    '--b',
    `Content-Type: message/${type}`,
    '',
    part,
    '--b',
    'Content-Type: text/rfc822-headers',
    '',
    returned,
    '',
    '--b--',
    '',
  ].join('\r\n');
const dsn = (action: string, status: string, diagnostic: string) =>
  report(
    'delivery-status',
    `Reporting-MTA: dns; mx\r\n\r\nFinal-Recipient: rfc822; Lea@example.com\r\nAction: ${action}\r\nStatus: ${status}\r\nDiagnostic-Code: smtp; ${diagnostic}\r\n`,
  );

test.each([
  ['failed', '5.1.1', '550 5.1.1 User unknown', 'address', false],
  ['failed', '5.0.0', '550 5.1.1 No such user here', 'address', false],
  ['failed', '5.4.1', '550 5.4.1 Recipient address rejected: Access denied', 'policy', false],
  ['failed', '5.7.1', '550 5.7.1 Message blocked by Spamhaus', 'policy', false],
  ['failed', '5.1.1', '550 5.1.1 blocked, DMARC policy', 'policy', false],
  ['failed', '5.2.2', '552 5.2.2 Mailbox full', 'full', false],
  ['failed', '5.4.4', 'Host not found', 'infrastructure', false],
  ['failed', '5.3.4', 'message too big', 'content', false],
  ['failed', '5.0.0', 'something', 'unknown', false],
  ['failed', '4.4.7', 'user unknown', 'rate', false],
  ['delayed', '4.4.1', 'Connection timed out', 'infrastructure', true],
])('delivery status %s %s %j has the cause %s', async (action, status, diagnostic, cause, delayed) => {
  expect(await classify(dsn(action, status, diagnostic))).toMatchObject({
    type: 'bounce',
    cause,
    delayed,
    recipient: 'lea@example.com',
    original: '<sent@example.com>',
  });
});

test('a report of success is automatic', async () => {
  expect(await classify(dsn('delivered', '2.0.0', '250 ok'))).toEqual({ type: 'automatic', sign: 'delivery-report' });
});

test.each([
  [
    'Gmail',
    'Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
    'Delivery Status Notification (Failure)',
    "Address not found. Your message wasn't delivered to lea@example.com because the address couldn't be found.",
    'address',
  ],
  [
    'qmail',
    'MAILER-DAEMON@mx.example.com',
    'failure notice',
    'Hi. This is the qmail-send program.\n<lea@example.com>:\n192.0.2.1 does not like recipient.\nRemote host said: 550 5.1.1 unknown user\n\n--- Below this line is a copy of the message.\n\nMessage-ID: <sent@example.com>',
    'address',
  ],
  [
    'Exchange',
    'postmaster@example.com',
    'Undeliverable: Hello',
    "lea@example.com\nThe recipient's mailbox is full and can't accept messages now.",
    'full',
  ],
  [
    'GMX',
    'MAILER-DAEMON@gmx.example',
    'Mail delivery failed: returning message to sender',
    'Reject due to policy restrictions. lea@example.com',
    'policy',
  ],
])('free-form bounce of %s', async (_, from, subject, text, cause) => {
  expect(await classify(mail({ from, subject, text }))).toMatchObject({ type: 'bounce', cause, recipient: 'lea@example.com' });
});

test.each([
  ['abuse', { type: 'complaint', feedback: 'abuse', original: '<sent@example.com>', recipient: 'lea@example.com' }],
  ['fraud', { type: 'complaint', feedback: 'fraud', original: '<sent@example.com>', recipient: 'lea@example.com' }],
  ['not-spam', { type: 'automatic', sign: 'feedback-report' }],
])('feedback report of type %s', async (feedback, expected) => {
  expect(await classify(report('feedback-report', `Feedback-Type: ${feedback}\r\nUser-Agent: x/1\r\nVersion: 1\r\n`))).toEqual(expected);
});

test.each([
  ['no header', 'just text'],
  ['a charset that does not exist', mail({ headers: ['Content-Type: text/plain; charset=klingon'] })],
  [
    'text in another charset than it says',
    Buffer.concat([Buffer.from(mail({ headers: ['Content-Type: text/plain; charset=utf-8'], text: '' })), Buffer.from([0xe9, 0xff, 0])]),
  ],
  [
    'parts without an end',
    mail({ headers: ['Content-Type: multipart/mixed; boundary=x'], text: '--x\r\nContent-Type: text/plain\r\n\r\nHello' }),
  ],
  ['broken base64', mail({ headers: ['Content-Transfer-Encoding: base64'], text: '###===' })],
  ['NUL in the subject', mail({ subject: 'a\0b' })],
  ['nothing', ''],
])('a mail with %s is read', async (_, source) => {
  const parsed = await parseMail(Buffer.from(source));
  expect(JSON.stringify([parsed.subject, parsed.text, parsed.html])).not.toContain('\\u0000');
  expect(parsed.text.isWellFormed()).toBe(true);
});

test('a header cannot add others', async () => {
  const parsed = await parseMail(Buffer.from(mail({ subject: '=?utf-8?q?a=0D=0ABcc:_x@example.com?=' })));
  expect(parsed.headers.has('bcc')).toBe(false);
  expect(parsed.to).toEqual(['rep@example.com']);
});

test('any bytes give a mail', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async (bytes) => {
      expect((await classify(bytes)).type).toBeTypeOf('string');
    }),
    { numRuns: 200 },
  );
});

test('a mail of 50 MB is read in bounded time', async () => {
  const huge = Buffer.from(mail({ text: 'word '.repeat(10_000_000) }));
  const parsed = await parseMail(huge);
  expect(parsed.text.length).toBeLessThanOrEqual(200_000);
});
