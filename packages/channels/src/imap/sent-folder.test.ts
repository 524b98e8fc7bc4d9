import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { type ImapFolder, type ImapServer, selfSigned, startImapServer } from '@touchline/testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { lookUpSent } from './sent-folder.ts';

let server: ImapServer;
let folders: readonly ImapFolder[] = [];
beforeAll(async () => {
  server = await startImapServer({ user: 'ada@example.com', password: 'p@ss word', folders: () => folders });
});
afterAll(() => server.stop());
beforeEach(() => {
  folders = [
    { path: 'INBOX', messageIds: ['<in-the-inbox@example.com>'] },
    { path: 'Verschickt', use: '\\Sent', messageIds: ['<1@example.com>', '<2@example.com>', '<22@example.com>'] },
  ];
});

const url = (rest = '', password = 'p@ss word') =>
  `imap://${encodeURIComponent('ada@example.com')}:${encodeURIComponent(password)}@127.0.0.1:${server.port}${rest}`;
const lookUp = (ids: readonly string[], rest?: string) => lookUpSent({ url: url(rest), timeout: 3_000 }, ids);

test('finds messages in the folder that the server marks as sent mail, and changes nothing', async () => {
  expect(await lookUp(['<2@example.com>', '<in-the-inbox@example.com>', '<3@example.com>'])).toEqual({
    ok: true,
    sent: new Set(['<2@example.com>']),
  });
  expect(server.commands).toContain('EXAMINE Verschickt');
  expect(server.commands.at(-1)).toBe('LOGOUT');
});

test('asks for many in few searches', async () => {
  const before = server.commands.length;
  const ids = Array.from({ length: 50 }, (_, n) => `<${n}@example.com>`);
  expect(await lookUp(ids)).toEqual({ ok: true, sent: new Set(['<1@example.com>', '<2@example.com>', '<22@example.com>']) });
  expect(server.commands.slice(before).filter((command) => command.startsWith('UID SEARCH'))).toHaveLength(3);
});

test('partial id does not match', async () => {
  folders = [{ path: 'Sent', use: '\\Sent', messageIds: ['<7@example.com><8@example.com>'] }];
  expect(await lookUp(['<7@example.com>'])).toEqual({ ok: true, sent: new Set() });
});

test('the folder may be named', async () => {
  expect(await lookUp(['<in-the-inbox@example.com>'], '/INBOX')).toEqual({ ok: true, sent: new Set(['<in-the-inbox@example.com>']) });
});

test('unavailable folder gives the reason', async () => {
  expect(await lookUpSent({ url: url('', 'wrong'), timeout: 3_000 }, ['<1@example.com>'])).toMatchObject({ ok: false });
  expect(await lookUpSent({ url: 'imap://a:b@127.0.0.1:1', timeout: 3_000 }, ['<1@example.com>'])).toMatchObject({ ok: false });
  expect(await lookUp(['<1@example.com>'], '/Nowhere')).toMatchObject({ ok: false });
  folders = [{ path: 'INBOX', messageIds: [] }];
  expect(await lookUp(['<1@example.com>'])).toEqual({ ok: false, error: expect.stringContaining('no folder of sent mail') });
});

test('a server on another machine without STARTTLS never gets the password', async () => {
  const before = server.commands.length;
  // 0.0.0.0 reaches this machine and is no loopback address.
  const elsewhere = (rest: string) => lookUpSent({ url: url(rest).replace('127.0.0.1', '0.0.0.0'), timeout: 3_000 }, ['<2@example.com>']);
  const refused = await elsewhere('');
  expect(refused).toEqual({
    ok: false,
    error: expect.stringMatching(/offers no encryption, so the password was not sent.*allowPlaintext/),
  });
  expect(server.commands.slice(before).filter((command) => /LOGIN|AUTH/.test(command))).toEqual([]);
  expect(await elsewhere('?allowPlaintext=true')).toEqual({ ok: true, sent: new Set(['<2@example.com>']) });
});

test('over TLS, an untrusted certificate is refused before the password is sent', async () => {
  const secure = await startImapServer({ user: 'ada', password: 'secret', folders: () => folders, tls: selfSigned('localhost') });
  const found = await lookUpSent({ url: `imaps://ada:secret@localhost:${secure.port}`, timeout: 3_000 }, ['<1@example.com>']);
  expect(found).toEqual({
    ok: false,
    error: `The certificate of localhost:${secure.port} is not trusted: self-signed certificate. NODE_EXTRA_CA_CERTS may name a file with who vouches for it.`,
  });
  expect(secure.commands).toEqual([]);
  await secure.stop();
});

test('over TLS, a CA in NODE_EXTRA_CA_CERTS is trusted for its own name only', async () => {
  const tls = selfSigned('mail.example.com');
  const secure = await startImapServer({ user: 'ada', password: 'secret', folders: () => folders, tls });
  const folder = await mkdtemp(path.join(tmpdir(), 'touchline-ca-'));
  const file = path.join(folder, 'ca.pem');
  await writeFile(file, tls.cert);
  // Node reads it when it starts.
  const inProcess = async (host: string): Promise<unknown> => {
    const module = new URL('./sent-folder.ts', import.meta.url).href;
    const asked = { url: `imaps://ada:secret@${host}:${secure.port}`, timeout: 3_000 };
    const script = `import { lookUpSent } from ${JSON.stringify(module)};
      const found = await lookUpSent(${JSON.stringify(asked)}, ['<1@example.com>', '<9@example.com>']);
      console.log(JSON.stringify(found.ok ? [...found.sent] : found.error));`;
    const env = { ...process.env, NODE_EXTRA_CA_CERTS: file };
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], { env });
    return JSON.parse(stdout);
  };
  expect(await inProcess('127.0.0.1')).toEqual(['<1@example.com>']);
  expect(await inProcess('localhost')).toMatch(/is not trusted: .*does not match/);
  await secure.stop();
  await rm(folder, { recursive: true });
});
