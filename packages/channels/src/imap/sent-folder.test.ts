import { type ImapFolder, type ImapServer, startImapServer } from '@touchline/testing';
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

test('finds what is in the folder that the server marks as the one of sent mail, and changes nothing', async () => {
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

test('takes no id for another of which it is a part', async () => {
  folders = [{ path: 'Sent', use: '\\Sent', messageIds: ['<7@example.com><8@example.com>'] }];
  expect(await lookUp(['<7@example.com>'])).toEqual({ ok: true, sent: new Set() });
});

test('the folder may be named', async () => {
  expect(await lookUp(['<in-the-inbox@example.com>'], '/INBOX')).toEqual({ ok: true, sent: new Set(['<in-the-inbox@example.com>']) });
});

test('where nobody can tell, it says why', async () => {
  expect(await lookUpSent({ url: url('', 'wrong'), timeout: 3_000 }, ['<1@example.com>'])).toMatchObject({ ok: false });
  expect(await lookUpSent({ url: 'imap://a:b@127.0.0.1:1', timeout: 3_000 }, ['<1@example.com>'])).toMatchObject({ ok: false });
  expect(await lookUp(['<1@example.com>'], '/Nowhere')).toMatchObject({ ok: false });
  folders = [{ path: 'INBOX', messageIds: [] }];
  expect(await lookUp(['<1@example.com>'])).toEqual({ ok: false, error: expect.stringContaining('no folder of sent mail') });
});
