import { signToken, type TrackingToken } from '@touchline/channels';
import { DEFAULT_WORKSPACE_ID as workspaceId, ensureSecret } from '@touchline/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { branched } from '../test-kit/documents.ts';
import { startTestApi, type TestApi } from '../test-kit/test-api.ts';

const READER = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36' };

let app: TestApi;
let key: string;
let messageId: string;
let sequenceId: string;

beforeAll(async () => {
  app = await startTestApi();
  const { body } = await app.call('POST', '/v1/sequences', { name: 'Guide', document: branched() });
  sequenceId = body.id;
  await app.call('POST', `/v1/sequences/${body.id}/versions`, { revision: body.draftRevision });
  const lead = (await app.call('POST', '/v1/leads', { email: 'nora@example.com' })).body;
  await app.call('POST', `/v1/sequences/${body.id}/enrollments`, { leadIds: [lead.id] });
  await app.settle();
  messageId = (await app.call('GET', `/v1/messages?leadId=${lead.id}`)).body.items[0].id;
  key = await ensureSecret(app.engine.db, workspaceId, 'tracking');
});
afterAll(() => app.close());

const events = async () => (await app.call('GET', '/v1/events')).body.items.map(({ name }: { name: string }) => name).sort();
const address = (token: TrackingToken, signedWith = key) => `/t/${token.type[0]}/${signToken(signedWith, token)}`;
const tokens = () =>
  ({
    open: { type: 'open', workspaceId, messageId },
    click: { type: 'click', workspaceId, messageId, link: 'https://example.com/guide' },
    unsubscribe: { type: 'unsubscribe', workspaceId, messageId },
  }) as const;

test('HEAD requests and the unsubscribe page change nothing', async () => {
  const before = await events();
  for (const token of Object.values(tokens())) await app.call('HEAD', address(token), undefined, READER);
  expect((await app.call('GET', address(tokens().unsubscribe), undefined, READER)).body).toContain('<form method="post">');
  expect(await events()).toEqual(before);
});

test('unsigned or wrongly signed address does nothing and redirects nowhere', async () => {
  const before = await events();
  const { open, click, unsubscribe } = tokens();
  const signed = (token: TrackingToken) => signToken(key, token);
  for (const path of [address(click, 'another key'), `/t/c/${signed(open)}`, `/t/c/${signed(unsubscribe)}`, '/t/c/bm90.bm90', '/t/c/%']) {
    const answer = await app.call('GET', path, undefined, READER);
    expect([path, answer.status, answer.headers.get('location')]).toEqual([path, 404, null]);
  }
  for (const path of [address(unsubscribe, 'another key'), `/t/u/${signed(open)}`, `/t/u/${signed(click)}`]) {
    expect([path, (await app.call('POST', path)).status]).toEqual([path, 404]);
  }
  // The pixel is served for any token.
  const picture = await app.call('GET', `/t/o/${signed(click)}.gif`, undefined, READER);
  expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/gif']);
  expect(await events()).toEqual(before);
});

test('each address has its effect, once a minute', async () => {
  const { open, click, unsubscribe } = tokens();
  for (let time = 0; time < 2; time += 1) {
    await app.call('GET', `${address(open)}.gif`, undefined, READER);
    expect((await app.call('GET', address(click), undefined, READER)).headers.get('location')).toBe('https://example.com/guide');
    expect((await app.call('POST', address(unsubscribe))).body).toContain('You are unsubscribed');
  }
  await expect.poll(events, { timeout: 5_000 }).toEqual(['clicked', 'opened', 'unsubscribed']);
});

test.each([
  ['https://example.com/für', 'https://example.com/f%C3%BCr'],
  ['https://example.com/日本?q=%20a', 'https://example.com/%E6%97%A5%E6%9C%AC?q=%20a'],
  ['https://example.com/“quote”?r=100%25', 'https://example.com/%E2%80%9Cquote%E2%80%9D?r=100%25'],
  ['https://example.com/f%C3%BCr?a=b+c&d=%2F#ü', 'https://example.com/f%C3%BCr?a=b+c&d=%2F#%C3%BC'],
  ['https://münchen.example/ä', 'https://xn--mnchen-3ya.example/%C3%A4'],
  ['HTTPS://Example.com/A%2fb', 'https://example.com/A%2fb'],
  ['https://example.com/100%', 'https://example.com/100%'],
  ['https://example.com/a b?c d', 'https://example.com/a%20b?c%20d'],
])('the link %s leads where a click on it would', async (link, location) => {
  const answer = await app.call('GET', address({ ...tokens().click, link }), undefined, { 'user-agent': 'curl/8.5' });
  expect([answer.status, answer.headers.get('location')]).toEqual([302, location]);
});

test("scanner with a browser's user agent that follows every link does not count", async () => {
  const { click, unsubscribe, open } = tokens();
  app.clock.advance(600_000);
  const listed = async () =>
    (await app.call('GET', '/v1/events')).body.items
      .filter(({ link, name }: { link: string | null; name: string }) => name === 'opened' || link?.includes('/scan/'))
      .slice(0, 3)
      .map(({ name, human }: { name: string; human: boolean }) => [name, human])
      .sort();
  await app.call('GET', `${address(open)}.gif`, undefined, READER);
  for (const link of ['https://example.com/scan/1', 'https://example.com/scan/2'])
    expect((await app.call('GET', address({ ...click, link }), undefined, READER)).status).toBe(302);
  expect((await app.call('GET', address(unsubscribe), undefined, READER)).status).toBe(200);
  await expect.poll(listed, { timeout: 5_000 }).toEqual([
    ['clicked', false],
    ['clicked', false],
    ['opened', false],
  ]);
});

test('pixel may be embedded by other sites, page may not be framed or cached', async () => {
  const { headers } = await app.call('GET', `${address(tokens().open)}.gif`, undefined, READER);
  expect([headers.get('cross-origin-resource-policy'), headers.get('cache-control')]).toEqual(['cross-origin', 'no-store']);
  const page = await app.call('GET', address(tokens().unsubscribe));
  expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
  expect(page.headers.get('cache-control')).toBe('no-store');
});

test('a machine does not hide a reader in the same minute, nor the reader the machine', async () => {
  const prefetch = { 'user-agent': 'curl/8.5.0' };
  for (const visitors of [
    [prefetch, READER],
    [READER, prefetch],
  ]) {
    const lead = (await app.call('POST', '/v1/leads', { email: `reader-${visitors.indexOf(READER)}@example.com` })).body;
    await app.call('POST', `/v1/sequences/${sequenceId}/enrollments`, { leadIds: [lead.id] });
    await app.settle();
    const message = (await app.call('GET', `/v1/messages?leadId=${lead.id}`)).body.items[0].id;
    const { open, click } = tokens();
    for (const headers of visitors) {
      await app.call('GET', `${address({ ...open, messageId: message })}.gif`, undefined, headers);
      await app.call('GET', address({ ...click, messageId: message }), undefined, headers);
    }
    const heard = async () =>
      (await app.engine.db.selectFrom('events').select(['name', 'human']).where('message_id', '=', message).execute())
        .map(({ name, human }) => `${name} ${human}`)
        .sort();
    await expect.poll(heard, { timeout: 5_000 }).toEqual(['clicked false', 'clicked true', 'opened false', 'opened true']);
  }
});
