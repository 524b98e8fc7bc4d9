import { describe, expect, test } from 'vitest';
import { readEmail } from './email.ts';
import { readLinkedin } from './linkedin.ts';
import { type Country, readPhone } from './phone.ts';

describe('email addresses', () => {
  test.each([
    ['r&d@firm.com', 'r&d@firm.com'],
    ["o'neil+x@firm.co.uk", "o'neil+x@firm.co.uk"],
    ['Ada@FIRM.com', 'Ada@firm.com'],
    ['jürgen@müller.example', 'jürgen@müller.example'],
    ['ju\u0308rgen@MÜLLER.example', 'jürgen@müller.example'],
    ['用户@例子.公司', '用户@例子.公司'],
    ['info@xn--mller-kva.example', 'info@müller.example'],
    ['info@XN--Mller-KVA.example.', 'info@müller.example'],
    ['ada@ｆｉｒｍ.example', 'ada@firm.example'],
    ['ada@straße.example', 'ada@straße.example'],
    ['अजय@डाटा.भारत', 'अजय@डाटा.भारत'],
    ['JÜRGEN@müller.example', 'jürgen@müller.example'],
    ['mailto:ada@b.example', 'ada@b.example'],
    ['Ada Moreau <ada@b.example>', 'ada@b.example'],
    [' ada@b.example ', 'ada@b.example'],
    ["'ada@b.example", 'ada@b.example'],
    ['\u200Bada@b.example\u202C', 'ada@b.example'],
  ])('%s', (text, email) => expect(readEmail(text)).toBe(email));

  test.each([
    '',
    'ada',
    'ada@',
    '@b.example',
    'ada@b',
    'a b@c.example',
    'a@b@c.example',
    '.a@b.example',
    'a..b@c.example',
    'a@-b.example',
    'a@b..example',
    'a@127.0.0.1',
    'a@b.example, c@d.example',
    'a@b.example\nBcc: x@y.example',
    `${'a'.repeat(65)}@b.example`,
  ])('invalid address: %s', (text) => expect(readEmail(text)).toBeNull());
});

describe('phone numbers', () => {
  test.each<[string, Country | null, string]>([
    ['(+44) 20 7946 0958', null, '+442079460958'],
    ['(0049) 30 123456', null, '+4930123456'],
    ['Tel. +49 30 123456', null, '+4930123456'],
    ['M +49 151 12345678', null, '+4915112345678'],
    ['whatsapp:+14155550132', null, '+14155550132'],
    ['+1 415 555 0132 (mobile)', null, '+14155550132'],
    ['Mobile no. +1 415 555 0132', null, '+14155550132'],
    ['Tel 030 123456', 'DE', '+4930123456'],
    ['+44 (0)20 7946 0958', null, '+442079460958'],
    ['+44 (0)20 7946 0958', 'US', '+442079460958'],
    ['020 7946 0958', 'GB', '+442079460958'],
    ['(415) 555-2671', 'US', '+14155552671'],
    ['0049 (30) 123-456', null, '+4930123456'],
    ['030 123456', 'DE', '+4930123456'],
    ["'+6591234567", null, '+6591234567'],
    ['p:+34612345678', null, '+34612345678'],
    ['tel:+33 6 12 34 56 78', null, '+33612345678'],
    ['+4930123456.0', null, '+4930123456'],
    ['4155552671.0', 'US', '+14155552671'],
    ['06 12 34 56 78', 'FR', '+33612345678'],
    ['＋８１ ３ １２３４ ５６７８', null, '+81312345678'],
    ['\u202a+14155552671\u202c', null, '+14155552671'],
    ['+1 415 555 2671 ext. 12', null, '+14155552671'],
    ['8 (495) 123-45-67', 'RU', '+74951234567'],
    ['06 698 1234', 'IT', '+39066981234'],
  ])('%s of %s', (text, country, number) => expect(readPhone(text, country)).toEqual({ ok: true, number }));

  test.each<[string, Country | null]>([
    ['020 7946 0958', null],
    ['4.47911E+11', 'GB'],
    ['12', 'GB'],
    ['ask Bob', 'GB'],
    ['+1 23', null],
    ['call +44 20 7946 0958 after noon', null],
    ['', 'GB'],
  ])('invalid number: %s of %s', (text, country) =>
    expect(readPhone(text, country)).toMatchObject({ ok: false, message: expect.any(String) }),
  );
});

describe('LinkedIn profiles', () => {
  test.each([
    'https://www.linkedin.com/in/ada',
    'http://linkedin.com/in/ada/',
    'linkedin.com/in/Ada',
    'https://de.linkedin.com/in/ada/en',
    'https://m.linkedin.com/in/ada?utm_source=share',
    'https://www.linkedin.com/mwlite/in/ada',
    'HTTPS://WWW.LINKEDIN.COM/in/ADA/#about',
    '//www.linkedin.com/in/ada',
  ])('%s is a profile', (text) => expect(readLinkedin(text)).toBe('https://www.linkedin.com/in/ada'));

  test('letters of any language, other pages, other sites', () => {
    expect(readLinkedin('linkedin.com/in/j%C3%BCrgen')).toBe(readLinkedin('https://ch.linkedin.com/in/Jürgen/'));
    expect(readLinkedin('http://uk.linkedin.com/sales/lead/ACwAA,NAME/')).toBe('https://www.linkedin.com/sales/lead/ACwAA,NAME');
    expect(readLinkedin('https://notlinkedin.com/in/ada')).toBe('https://notlinkedin.com/in/ada');
    for (const text of ['', 'ada', 'ada moreau', 'javascript://linkedin.com/in/ada', 'ftp://linkedin.com/in/ada'])
      expect(readLinkedin(text)).toBeNull();
  });
});
