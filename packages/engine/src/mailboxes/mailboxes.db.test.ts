import { newSecretKey, resealSecrets } from '@touchline/db';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { createTestEngine, type TestEngine, workspaceId } from '../test-kit/test-engine.ts';
import { connectMailbox, type NewMailbox } from './connect-mailbox.ts';
import { listMailboxes, listReadableMailboxes } from './list-mailboxes.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await createTestEngine();
});
afterEach(() => vi.unstubAllEnvs());
afterAll(() => engine.stop());

const server = { host: 'mail.example.com', port: 465, security: 'tls', user: 'ada' } as const;
const mailbox = (address: string, given: Partial<NewMailbox> = {}): NewMailbox => ({
  ownerId: null,
  address,
  name: 'Ada',
  replyTo: null,
  signature: null,
  provider: 'other',
  smtp: server,
  imap: { ...server, port: 993 },
  credentials: { auth: 'password', smtp: 'open sesame', imap: null },
  perHour: null,
  perDay: 200,
  gapSeconds: 60,
  jitterSeconds: 30,
  warmup: { start: 10, step: 5 },
  ...given,
});
const stored = async (): Promise<string> => JSON.stringify((await engine.deps.pool.query('SELECT * FROM mailboxes')).rows);

test('a mailbox is stored with sealed credentials, which rotate with the key and open for its reader only', async () => {
  const [first, second] = [newSecretKey(), newSecretKey()];
  vi.stubEnv('SECRET_KEY', first);
  const connected = await connectMailbox(engine.deps, workspaceId, mailbox('Ada@Example.com'));
  expect(connected).toMatchObject({ address: 'ada@example.com', status: 'active', warmup: { start: 10, step: 5 } });
  await connectMailbox(
    engine.deps,
    workspaceId,
    mailbox('oauth@example.com', {
      credentials: { auth: 'oauth', tokens: { accessToken: 'access-1', refreshToken: 'refresh-1', expiresAt: 5 } },
    }),
  );
  expect(await stored()).not.toMatch(/open sesame|refresh-1/);
  expect(JSON.stringify(await listMailboxes(engine.deps, workspaceId))).not.toMatch(/sealed1|open sesame|refresh-1/);

  vi.stubEnv('SECRET_KEY', second);
  vi.stubEnv('SECRET_KEY_OLD', first);
  expect(await resealSecrets(engine.deps.db)).toBeGreaterThanOrEqual(2);
  vi.stubEnv('SECRET_KEY_OLD', '');
  expect((await listReadableMailboxes(engine.deps)).map(({ login }) => login.secret)).toEqual([
    { password: 'open sesame' },
    { accessToken: 'access-1' },
  ]);

  // A lost key leaves the mailbox out and stops no other work.
  vi.stubEnv('SECRET_KEY', newSecretKey());
  expect(await listReadableMailboxes(engine.deps, workspaceId)).toEqual([]);
});

test('an address is connected once per workspace', async () => {
  expect(await connectMailbox(engine.deps, workspaceId, mailbox('twice@example.com'))).not.toBeNull();
  expect(await connectMailbox(engine.deps, workspaceId, mailbox('TWICE@example.com'))).toBeNull();
});
