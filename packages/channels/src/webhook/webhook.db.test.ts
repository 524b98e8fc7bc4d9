import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, test } from 'vitest';
import { type Arrived, describeChannel, messageTo } from '../conformance/suite.ts';
import { parseAllowList } from '../port/allow-list.ts';
import { createWebhookChannel } from './webhook.ts';

const LOOPBACK = parseAllowList('127.0.0.0/8')!;
const STATUS: Readonly<Record<string, number>> = { '/gone': 410, '/busy': 503, '/moved': 302 };
const arrived: Arrived[] = [];
const server = createServer((request, response) => {
  let text = '';
  request.on('data', (chunk: Buffer) => (text += chunk.toString()));
  request.on('end', () => {
    const status = STATUS[request.url ?? ''] ?? 204;
    if (status === 204) arrived.push({ to: `${base}/hook`, subject: null, text, headers: request.headers as Arrived['headers'] });
    response.writeHead(status, status === 302 ? { location: '/hook' } : {}).end();
  });
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

describeChannel('webhook', `${base}/hook`, async () => ({
  adapter: createWebhookChannel({ allow: LOOPBACK }),
  arrived: async () => arrived,
  refusing: { address: `${base}/gone` },
  busy: { address: `${base}/busy` },
  unreachable: { skip: 'The receiver is part of the message, not of the channel.' },
  stop: async () => undefined,
}));

afterAll(() => {
  server.close();
});

test('unreachable receiver is a temporary failure', async () => {
  const channel = createWebhookChannel({ allow: LOOPBACK });
  expect(await channel.send(messageTo('http://127.0.0.1:1/hook'))).toMatchObject({ ok: false, permanent: false });
});

test('the key says whether a call is one that came before', async () => {
  const channel = createWebhookChannel({ allow: LOOPBACK });
  const [once, other] = [messageTo(`${base}/hook`), messageTo(`${base}/hook`)];
  const before = arrived.length;
  for (const message of [once, once, other]) await channel.send(message);
  expect(arrived.slice(before).map(({ headers }) => headers['idempotency-key'])).toEqual([once.id, once.id, other.id]);
});

test('a redirect is not followed', async () => {
  const channel = createWebhookChannel({ allow: LOOPBACK });
  expect(await channel.send(messageTo(`${base}/moved`))).toMatchObject({ ok: false, permanent: true });
});

test.each([
  `${base}/hook`,
  'http://localhost:1/',
  'http://[::1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://0x7f.1/',
  'http://169.254.169.254/latest',
])('the operator’s own network is out of reach: %s', async (address) => {
  const result = await createWebhookChannel().send(messageTo(address));
  expect(result).toMatchObject({ ok: false, permanent: true, error: expect.stringContaining('internal') });
});

test.each(['nowhere', 'ftp://example.com/hook', 'file:///etc/passwd', 'data:,x'])(
  'invalid web address is a permanent failure: %s',
  async (address) => {
    expect(await createWebhookChannel().send(messageTo(address))).toMatchObject({ ok: false, permanent: true });
  },
);

test.each([
  ['10.0.0.0/8', 'internal'],
  ['127.0.0.1', null],
  ['127.0.0.0/8', null],
  // Names are not numbers: an allowed name is requested by name.
  ['localhost', 'internal'],
])('with WEBHOOK_ALLOW=%s a call to a loopback address: %s', async (list, problem) => {
  const channel = createWebhookChannel({ allow: parseAllowList(list)! });
  const result = await channel.send(messageTo(`${base}/hook`));
  expect(result).toMatchObject(problem === null ? { ok: true } : { ok: false, permanent: true, error: expect.stringContaining(problem) });
  expect(await channel.whyUnreachable?.(`${base}/hook`)).toEqual(problem === null ? null : expect.stringContaining(problem));
});

test('name is allowed alone, and only exactly', async () => {
  const byName = base.replace('127.0.0.1', 'localhost');
  const named = createWebhookChannel({ allow: parseAllowList('hooks.internal, localhost')! });
  expect(await named.send(messageTo(`${byName}/hook`))).toMatchObject({ ok: true });
  const other = createWebhookChannel({ allow: parseAllowList('hooks.internal, *.localhost')! });
  expect(await other.send(messageTo(`${byName}/hook`))).toMatchObject({ ok: false, error: expect.stringContaining('WEBHOOK_ALLOW') });
  // By address, a name that leads there is allowed as well; on some machines that is the address of IPv6.
  const byAddress = createWebhookChannel({ allow: parseAllowList('127.0.0.1, ::1')! });
  expect(await byAddress.whyUnreachable?.(`${byName}/hook`)).toBeNull();
});

test.each([
  ['http://no-such-host.invalid/x', 'No host is called no-such-host.invalid.'],
  ['ftp://example.com', 'Only http and https addresses are called.'],
  ['nowhere', 'This is no address.'],
  ['https://93.184.215.14/x', null],
])('why %s cannot be reached: %s', async (to, why) => {
  expect(await createWebhookChannel().whyUnreachable?.(to)).toBe(why);
});
