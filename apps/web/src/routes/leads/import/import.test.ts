import { describe, expect, test } from 'vitest';
import { readFile, readText } from './read-file.ts';
import { rowToLead } from './row-to-lead.ts';
import { guessTargets, ownField } from './targets.ts';

const read = (text: string) => {
  const reading = readText('leads.csv', text);
  return reading.ok ? reading.file : reading.message;
};

describe('files', () => {
  test.each([
    ['commas', 'Email,Name\na@b.example,"Moreau, Ada"\n'],
    ['semicolons', 'Email;Name\r\na@b.example;Moreau, Ada\r\n\r\n'],
    ['tabs, as a spreadsheet copies them', 'Email\tName\na@b.example\t Moreau, Ada '],
  ])('separated by %s', (_how, text) => {
    expect(read(text)).toEqual({ name: 'leads.csv', heads: ['Email', 'Name'], rows: [['a@b.example', 'Moreau, Ada']] });
  });

  test('in UTF-8 with and without a mark, UTF-16 and Windows-1252', () => {
    const text = 'Email,Name\na@b.example,Jürgen\n';
    const utf16 = new Uint8Array([0xff, 0xfe, ...new Uint8Array(Uint16Array.from(text, (char) => char.charCodeAt(0)).buffer)]);
    const latin = Uint8Array.from(text, (char) => char.charCodeAt(0));
    const utf8 = new TextEncoder().encode(text);
    for (const bytes of [utf8, new Uint8Array([0xef, 0xbb, 0xbf, ...utf8]), utf16, latin]) {
      expect(readFile('leads.csv', bytes)).toMatchObject({
        ok: true,
        file: { heads: ['Email', 'Name'], rows: [['a@b.example', 'Jürgen']] },
      });
    }
  });

  test('rows of unequal length keep every cell, columns without a head get a name', () => {
    expect(read('Email,\na@b.example,x,y\nc@d.example')).toMatchObject({
      heads: ['Email', 'Column 2', 'Column 3'],
      rows: [['a@b.example', 'x', 'y'], ['c@d.example']],
    });
  });

  test('what is no list of leads says what to do', () => {
    expect(readFile('leads.xlsx', new Uint8Array([0x50, 0x4b, 3, 4]))).toMatchObject({ message: expect.stringContaining('as CSV') });
    expect(read('')).toContain('empty');
    expect(read('Email,Name\n')).toContain('one row only');
    expect(read('a@b.example,Ada\nc@d.example,Bo\n')).toContain('names the columns');
    expect(read('Email,Name\na@b.example,"Ada\nc@d.example,Bo\n')).toContain('not closed');
    expect(read('a\0b\n1\n')).toContain('no text file');
  });
});

test('columns are known by many names, each field is taken once, the rest are fields of their own', () => {
  expect(guessTargets(['E-Mail', 'First Name', 'SURNAME', 'Mobile phone', 'Work email', 'Job title', '2nd owner', '—'])).toEqual([
    'email',
    'firstName',
    'lastName',
    'phone',
    'own:work_email',
    'own:job_title',
    'own:f_2nd_owner',
    '',
  ]);
  expect(ownField('Größe (m²)')).toBe('own:gro_e_m2');
});

test('a row becomes what the API takes; empty cells say nothing', () => {
  const lead = rowToLead(
    ['ada@b.example', '0049 (30) 123-456', 'linkedin.com/in/ada', 'HOT', 'fair; webinar,fair', 'Yes', 'perhaps', '12', ''],
    ['email', 'phone', 'linkedin', 'tier', 'tags', 'consentSms', 'consentCall', 'own:seats', 'company'],
  );
  expect(lead).toEqual({
    email: 'ada@b.example',
    phone: '+4930123456',
    linkedin: 'https://linkedin.com/in/ada',
    tier: 'hot',
    tags: ['fair', 'webinar'],
    consent: { sms: true, call: 'perhaps' },
    fields: { seats: '12' },
  });
  expect(rowToLead(['x', 'y'], ['', 'own:y'])).toEqual({ fields: { y: 'y' } });
});
