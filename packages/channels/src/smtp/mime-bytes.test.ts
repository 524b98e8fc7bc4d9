import MailComposer from 'nodemailer/lib/mail-composer';
import { expect, test } from 'vitest';
import { mimeBytes } from './mime-bytes.ts';

const LONG = `https://follow.example/t/c/${'x'.repeat(300)}`;

test.each([
  ['text and HTML', { text: `Hi Zoë,\n\n${LONG}\n`, html: `<p>Hi Zoë</p><a href="${LONG}">Look</a>` }],
  ['text without a last newline', { text: 'Hi' }],
  ['text that ends in dots', { text: '.\n..\n.' }],
  ['no text', { text: '' }],
  ['other scripts', { text: '日本語 '.repeat(60), html: '<p dir="auto">שלום</p>' }],
])('%s: the bytes are those that nodemailer builds', async (_, content) => {
  const mail = () =>
    new MailComposer({
      from: { name: 'Ada', address: 'ada@touchline.example' },
      to: 'zoe@example.com',
      subject: 'Eine Frage für Zoë',
      messageId: '<1@touchline.example>',
      date: new Date(0),
      ...({ baseBoundary: 'same' } as object),
      ...content,
    }).compile();
  const bytes = await mimeBytes(mail());
  expect(bytes.toString()).toBe((await mail().build()).toString());
  expect(bytes.at(-1)).toBe(0x0a);
});
