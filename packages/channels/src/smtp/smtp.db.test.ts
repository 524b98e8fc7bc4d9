import { getEventListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { eventually, startSmtpSink, startUnrulySmtp } from '@touchline/testing';
import { expect, test } from 'vitest';
import { describeChannel, messageTo } from '../conformance/suite.ts';
import { DECLINED } from '../port/port.ts';
import { readSmtpUrl } from './smtp-server.ts';
import { RFC_TIMEOUTS } from './smtp-session.ts';
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

test('five mails that hang after DATA delay no other mail, and each says that the answer did not come in time', async () => {
  const server = await startUnrulySmtp({ content: (address) => (address.startsWith('slow') ? 'hang' : '250 Ok') });
  const channel = createSmtpChannel({ url: server.url, slowAfter: 100, timeouts: { content: 3_000 } });
  const slow = Array.from({ length: 5 }, (_, index) => channel.send(messageTo(`slow${index}@example.com`)));
  const begun = performance.now();
  const others = await Promise.all(Array.from({ length: 20 }, (_, index) => channel.send(messageTo(`ada${index}@example.com`))));
  expect(others.every(({ ok }) => ok)).toBe(true);
  expect(performance.now() - begun).toBeLessThan(2_500);
  expect(await Promise.all(slow)).toEqual(Array.from({ length: 5 }, () => expect.objectContaining({ ok: false, doubt: 'timeout' })));
  await channel.close();
  await server.stop();
});

test('waits for a late server, up to the limits of the standard', () => {
  expect(RFC_TIMEOUTS).toEqual({ greeting: 300_000, envelope: 300_000, content: 600_000 });
});

test('connection lost after the content leaves a doubt, one lost before leaves none', async () => {
  const server = await startUnrulySmtp({ content: 'drop' });
  const channel = createSmtpChannel({ url: server.url });
  expect(await channel.send(messageTo('ada@example.com'))).toMatchObject({ ok: false, doubt: 'connection-lost' });
  server.answers = { rcpt: 'drop' };
  expect(await channel.send(messageTo('ada@example.com'))).toMatchObject({ ok: false, doubt: null, cause: 'infrastructure' });
  await channel.close();
  await server.stop();
});

test('a connection that its server closed while it was idle costs no message', async () => {
  const server = await startUnrulySmtp();
  const channel = createSmtpChannel({ url: server.url });
  expect(await channel.send(messageTo('ada@example.com'))).toMatchObject({ ok: true });
  server.disconnect();
  expect(await channel.send(messageTo('bo@example.com'))).toMatchObject({ ok: true });
  await channel.close();
  await server.stop();
});

test('message is submitted when a connection takes it, so no more are in progress than there are connections', async () => {
  const server = await startUnrulySmtp({ content: 'hang' });
  const channel = createSmtpChannel({ url: server.url, connections: 3, timeouts: { content: 500 } });
  let handed = 0;
  const maySubmit = async () => {
    handed += 1;
    return true;
  };
  const all = Array.from({ length: 12 }, (_, index) => channel.send(messageTo(`ada${index}@example.com`), { maySubmit }));
  await eventually(() => (handed === 3 ? true : null));
  await sleep(200);
  expect(handed).toBe(3);
  await Promise.all(all);
  await channel.close();
  await server.stop();
});

test.each(['250 8BITMIME', '250 PIPELINING'])('server that says "%s" gets the content only after permission', async (ehlo) => {
  const server = await startUnrulySmtp({ ehlo: `250-unruly.example\r\n${ehlo}` });
  const channel = createSmtpChannel({ url: server.url, connections: 1 });
  const asked = Promise.withResolvers<boolean>();
  const first = channel.send(messageTo('ada@example.com'), { maySubmit: () => asked.promise });
  await eventually(() => (server.heard.includes('DATA') ? true : null));
  await sleep(100);
  expect(server.taken).toEqual([]);
  asked.resolve(true);
  expect(await first).toMatchObject({ ok: true });
  // Declined while the server waits for the content; those that follow ask before they name a recipient.
  const later = ['bo', 'cy', 'di'].map((name) => channel.send(messageTo(`${name}@example.com`), { maySubmit: async () => name === 'di' }));
  expect(await Promise.all(later)).toEqual([DECLINED, DECLINED, expect.objectContaining({ ok: true })]);
  expect(server.taken).toEqual(['ada@example.com', 'di@example.com']);
  expect(server.heard.filter((line) => line.includes('cy@example.com'))).toEqual([]);
  await channel.close();
  await server.stop();
});

test('error of the permission call reaches the sender, and nothing leaves', async () => {
  const server = await startUnrulySmtp();
  const channel = createSmtpChannel({ url: server.url, connections: 1 });
  const maySubmit = () => Promise.reject(new Error('The database is unavailable.'));
  await expect(channel.send(messageTo('ada@example.com'), { maySubmit })).rejects.toThrow('The database is unavailable.');
  expect(await channel.send(messageTo('bo@example.com'))).toMatchObject({ ok: true });
  expect(server.taken).toEqual(['bo@example.com']);
  await channel.close();
  await server.stop();
});

test('long-lived signal keeps no reference to its messages', async () => {
  const server = await startUnrulySmtp();
  const channel = createSmtpChannel({ url: server.url });
  const { signal } = new AbortController();
  for (const name of ['ada', 'bo', 'cy']) await channel.send(messageTo(`${name}@example.com`), { signal });
  expect(getEventListeners(signal, 'abort')).toEqual([]);
  await channel.close();
  await server.stop();
});

test('refused recipient whose message may no longer go out counts as declined', async () => {
  const server = await startUnrulySmtp({ rcpt: '550 5.1.1 No such user' });
  const channel = createSmtpChannel({ url: server.url });
  expect(await channel.send(messageTo('ada@example.com'), { maySubmit: () => sleep(50, false) })).toEqual(DECLINED);
  await channel.close();
  await server.stop();
});

test('a server that lets in two connections gets all messages over these, and is not asked for more again and again', async () => {
  const server = await startUnrulySmtp();
  server.room = 2;
  const channel = createSmtpChannel({ url: server.url, connections: 5 });
  const names = Array.from({ length: 60 }, (_, index) => `ada${index}@example.com`);
  const sent = await Promise.all(names.map((name) => channel.send(messageTo(name))));
  expect(sent.filter(({ ok }) => !ok)).toEqual([]);
  expect(server.taken.toSorted()).toEqual(names.toSorted());
  expect(server.turnedAway).toBeLessThanOrEqual(4);
  await channel.close();
  await server.stop();
});

test('server that accepts no connection fails all waiting messages', async () => {
  const server = await startUnrulySmtp();
  server.room = 0;
  const channel = createSmtpChannel({ url: server.url, connections: 3 });
  const sent = await Promise.all(Array.from({ length: 12 }, (_, index) => channel.send(messageTo(`ada${index}@example.com`))));
  expect(sent).toEqual(sent.map(() => expect.objectContaining({ ok: false, doubt: null, cause: 'infrastructure', about: 'installation' })));
  expect(server.turnedAway).toBeLessThanOrEqual(3);
  server.room = 1;
  expect(await channel.send(messageTo('bo@example.com'))).toMatchObject({ ok: true });
  await channel.close();
  await server.stop();
});

test.each(['mail.example.com', '192.0.2.7'])('a password needs an encrypted connection to %s', (host) => {
  expect(readSmtpUrl(`smtp://user:secret@${host}:587`)).toMatchObject({ requiresTls: true, options: { requireTLS: true } });
  expect(readSmtpUrl(`smtp://user:secret@${host}:587?ignoreTLS=true&opportunisticTLS=true`)).toMatchObject({
    requiresTls: true,
    options: { requireTLS: true },
  });
  expect(readSmtpUrl(`smtp://user:secret@${host}:587?allowPlaintext=true`).requiresTls).toBe(false);
  expect(readSmtpUrl(`smtps://user:secret@${host}`).requiresTls).toBe(false);
  expect(readSmtpUrl(`smtp://${host}`).requiresTls).toBe(false);
});

test.each(['127.0.0.1', 'localhost', '[::1]'])('password may go to %s unencrypted, because it does not leave this machine', (host) => {
  expect(readSmtpUrl(`smtp://user:secret@${host}:587`).requiresTls).toBe(false);
});

test('a server without STARTTLS never sees the password, and the reason is clear', async () => {
  const server = await startUnrulySmtp();
  // A name that is not of this machine, and leads to it.
  const url = server.url.replace('smtp://127.0.0.1', 'smtp://user:secret@[::ffff:127.0.0.1]');
  const channel = createSmtpChannel({ url });
  const result = await channel.send(messageTo('ada@example.com'));
  expect(result).toMatchObject({
    ok: false,
    cause: 'infrastructure',
    about: 'installation',
    error: expect.stringContaining('offers no encryption'),
  });
  expect(server.heard.some((line) => line.startsWith('AUTH'))).toBe(false);
  const allowed = createSmtpChannel({ url: `${url}?allowPlaintext=true` });
  expect(await allowed.send(messageTo('ada@example.com'))).toMatchObject({ ok: true });
  expect(server.heard.some((line) => line.startsWith('AUTH'))).toBe(true);
  await Promise.all([channel.close(), allowed.close()]);
  await server.stop();
});

test.each(['535 5.7.8 Bad credentials', '550 No', '454 4.7.0 Temporary failure', '421 4.7.0 Too many attempts'])(
  'a refused sign-in (%s) concerns the installation, and suppresses no address',
  async (auth) => {
    const server = await startUnrulySmtp({ auth });
    const channel = createSmtpChannel({ url: server.url.replace('smtp://', 'smtp://user:secret@') });
    const result = await channel.send(messageTo('ada@example.com'));
    expect(result).toMatchObject({ ok: false, cause: 'authentication', about: 'installation', permanent: false, doubt: null });
    expect(server.taken).toEqual([]);
    await channel.close();
    await server.stop();
  },
);
