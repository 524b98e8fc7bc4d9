import { expect, test } from 'vitest';
import { readEnvironment } from './environment.ts';

const DATABASE_URL = 'postgres://touchline@localhost/touchline';

test('a database is enough', () => {
  expect(readEnvironment({ DATABASE_URL, SMTP_URL: '', MAIL_FROM: '' })).toEqual({
    ok: true,
    value: {
      DATABASE_URL,
      SMTP_URL: undefined,
      BASE_URL: 'http://localhost:4400',
      MAIL_FROM: { name: 'Touchline', address: 'hello@touchline.example' },
      LOG_LEVEL: 'info',
    },
  });
});

test.each([
  [{}, 'DATABASE_URL is needed: postgres://user:password@host:5432/name'],
  [{ DATABASE_URL, SMTP_URL: 'http://mail.example.com' }, 'SMTP_URL must be an address such as smtp://user:password@mail.example.com:587'],
  [{ DATABASE_URL, IMAP_URL: 'mail.example.com' }, 'IMAP_URL must be an address such as imaps://user:password@mail.example.com:993'],
  [{ DATABASE_URL, MAIL_FROM: 'nobody' }, 'MAIL_FROM must be an address such as Ada Moreau <ada@example.com>'],
  [{ DATABASE_URL, MAILBOX_PER_HOUR: 'many' }, 'MAILBOX_PER_HOUR must be a number of messages'],
  [{ DATABASE_URL, LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be debug, info, warn or error'],
])('a wrong value gets one clear line: %j', (env, problem) => {
  expect(readEnvironment(env)).toEqual({ ok: false, problems: [problem] });
});
