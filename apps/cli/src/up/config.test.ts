import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

describe('readConfig', () => {
  it('needs no settings', () => {
    expect(readConfig({})).toEqual({ ok: true, config: {} });
  });

  it('takes an empty variable as unset', () => {
    expect(readConfig({ SMTP_URL: '', PORT: '' })).toEqual({ ok: true, config: {} });
  });

  it.each([
    [{ PORT: 'eighty' }, 'PORT must be a number (it is "eighty")'],
    [{ PORT: '70000' }, 'PORT must be from 1 to 65535 (it is "70000")'],
    [{ DATABASE_URL: 'mysql://x' }, /^DATABASE_URL must be an address such as postgres:/],
    [{ SMTP_URL: 'mail.example.com' }, /^SMTP_URL must be an address such as smtp:/],
    [{ IMAP_URL: 'smtp://mail.example.com' }, /^IMAP_URL must be an address such as imaps:/],
    [{ DATABASE_URL: 'http://u:secret@h/x' }, /\(it is "http:\/\/u:…@h\/x"\)$/],
    [{ DATABASE_URL: 'http://u:se/c@ret@h/x' }, /\(it is "http:\/\/u:…@h\/x"\)$/],
    [{ DATABASE_URL: 'http://h/x?password=secret&a=b' }, /\(it is "http:\/\/h\/x\?password=…&a=b"\)$/],
    [{ SMTP_URL: 'smtp://' }, /^SMTP_URL must be an address such as smtp:/],
    [{ BASE_URL: 'https://x.example?q=1' }, /^BASE_URL must not end in a query/],
    [{ BASE_URL: 'https://ada:secret@x.example/' }, /^BASE_URL must not contain a user or a password/],
    [{ WEBHOOK_ALLOW: '10.0.0.0/99' }, /^WEBHOOK_ALLOW must be networks and hosts such as 10\.0\.5\.0\/24/],
    [{ PORT: '22' }, /^PORT must be a port that browsers open/],
    [{ MAIL_FROM: 'nobody' }, /^MAIL_FROM must be an address/],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be debug, info, warn or error (it is "loud")'],
  ])('names the problem of %j in one line', (env, expected) => {
    const result = readConfig(env);
    expect(result.ok).toBe(false);
    if (result.ok) return;
    expect(result.problems).toHaveLength(1);
    expect(result.problems[0]).toMatch(expected);
  });

  it('accepts a named sender', () => {
    expect(readConfig({ MAIL_FROM: 'Ada Lovelace <ada@example.com>' }).ok).toBe(true);
  });
});
