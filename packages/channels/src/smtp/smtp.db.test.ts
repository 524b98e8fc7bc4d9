import { startSmtpSink } from '@touchline/testing';
import { expect, test } from 'vitest';
import { describeChannel, messageTo } from '../conformance/suite.ts';
import { createSmtpChannel } from './smtp.ts';

describeChannel('smtp', 'ada@example.com', async () => {
  const sink = await startSmtpSink({
    refuse: (address) =>
      ({
        'nobody@example.com': { code: 550, message: 'No such user' },
        'busy@example.com': { code: 451, message: 'Try again later' },
      })[address] ?? null,
  });
  return {
    adapter: createSmtpChannel({ url: sink.url }),
    arrived: async () =>
      sink.mails.map((mail) => ({
        to: mail.to[0] ?? '',
        subject: mail.headers['subject'] ?? null,
        text: mail.text,
        headers: mail.headers,
      })),
    refusing: { address: 'nobody@example.com' },
    busy: { address: 'busy@example.com' },
    unreachable: { adapter: createSmtpChannel({ url: 'smtp://127.0.0.1:1' }) },
    stop: sink.stop,
  };
});

test('headers of threads and lists arrive as given', async () => {
  const sink = await startSmtpSink();
  const channel = createSmtpChannel({ url: sink.url });
  const headers = {
    'Message-ID': '<2@touchline.example>',
    'In-Reply-To': '<1@touchline.example>',
    References: '<0@touchline.example> <1@touchline.example>',
    'List-Unsubscribe': '<https://touchline.example/t/u/x>',
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
  await channel.send(messageTo('ada@example.com', { headers, html: '<p>Hi</p>' }));
  const mail = sink.mails[0];
  for (const [name, value] of Object.entries(headers)) expect(mail?.headers[name.toLowerCase()]).toBe(value);
  expect(mail?.headers['from']).toBe('Nadia Brandt <nadia@touchline.example>');
  expect(mail?.html.trim()).toBe('<p>Hi</p>');
  await channel.close();
  await sink.stop();
});

test('a connection lost after the content was sent leaves a doubt', async () => {
  const sink = await startSmtpSink({ beforeReply: () => new Promise(() => undefined) });
  const channel = createSmtpChannel({ url: sink.url, timeouts: { content: 300 } });
  const result = await channel.send(messageTo('ada@example.com'));
  expect(result).toMatchObject({ ok: false, permanent: false, doubt: 'timeout' });
  expect(sink.mails).toHaveLength(1);
  await channel.close();
  await sink.stop();
});
