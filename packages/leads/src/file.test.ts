import { describe, expect, test } from 'vitest';
import { consentDoubts } from './doubts.ts';
import { refuses } from './opt-outs.ts';
import { type DateOrder, orderOf, readDate } from './read-date.ts';
import { leadFile, readFile, readText } from './read-file.ts';
import { type DecimalMark, decimalsOf, readNumber } from './read-number.ts';
import { rowToLead } from './row-to-lead.ts';
import type { Target } from './known-targets.ts';
import { guessTargets, ownField } from './targets.ts';

const read = (text: string | Uint8Array) => {
  const reading = typeof text === 'string' ? readText('leads.csv', text) : readFile('leads.csv', text);
  if (!reading.ok) return reading.message;
  const { heads, rows } = leadFile(reading.sheet, reading.sheet.header);
  return { heads, rows };
};
const guess = (...heads: readonly string[]) => guessTargets({ heads, rows: [] });
const formats = { dates: null, decimals: 'point' } as const;
const leadOf = (cells: readonly string[], targets: readonly Target[]) => rowToLead(cells, targets, formats).lead;

describe('files', () => {
  test.each([
    ['commas', 'Email,Name\na@b.example,"Moreau, Ada"\n'],
    ['semicolons', 'Email;Name\r\na@b.example;Moreau, Ada\r\n\r\n'],
    ['tabs, as a spreadsheet copies them', 'Email\tName\na@b.example\t Moreau, Ada '],
    ['with a first line of Excel', 'sep=;\r\nEmail;Name\r\na@b.example;Moreau, Ada\r\n'],
    ['pipes, with a first line of Excel', '"sep=|"\nEmail|Name\na@b.example|Moreau, Ada'],
    ['with line endings of three systems', 'Email;Name\r\na@b.example;Moreau, Ada\r\r\n\n'],
    ['below notes', 'Leads of the fair\n\nExported;2026-03-02\nEmail;Name\na@b.example;Moreau, Ada'],
    ['below a title and a filter', 'Report: all leads,,\nFilter,Company is Heron,\nEmail,Name\na@b.example,"Moreau, Ada"'],
  ])('%s', (_how, text) => {
    expect(read(text)).toEqual({
      heads: ['Email', 'Name'],
      rows: [['a@b.example', 'Moreau, Ada']],
    });
  });

  test('mixed line endings lose no row', () => {
    expect(read('Email,Name\r\na@b.example,Ada\nc@d.example,Bo\re@f.example,Eve')).toMatchObject({
      rows: [
        ['a@b.example', 'Ada'],
        ['c@d.example', 'Bo'],
        ['e@f.example', 'Eve'],
      ],
    });
  });

  test('in UTF-8 and UTF-16 with and without a mark, and Windows-1252', () => {
    const text = 'Email,Name\na@b.example,Jürgen\n';
    const codes = Uint16Array.from(text, (char) => char.charCodeAt(0));
    const little = new Uint8Array(codes.buffer);
    const big = Uint8Array.from(little, (_, at) => little[at ^ 1]!);
    const latin = Uint8Array.from(text, (char) => char.charCodeAt(0));
    const utf8 = new TextEncoder().encode(text);
    const marked = (mark: readonly number[], bytes: Uint8Array) => new Uint8Array([...mark, ...bytes]);
    for (const bytes of [
      utf8,
      marked([0xef, 0xbb, 0xbf], utf8),
      marked([0xff, 0xfe], little),
      marked([0xfe, 0xff], big),
      little,
      big,
      latin,
    ]) {
      expect(read(bytes)).toEqual({ heads: ['Email', 'Name'], rows: [['a@b.example', 'Jürgen']] });
    }
  });

  test('rows of unequal length keep every cell, columns without a head get a name, equal heads are numbered', () => {
    expect(read('Email,\na@b.example,x,y\nc@d.example')).toEqual({
      heads: ['Email', 'Column 2', 'Column 3'],
      rows: [['a@b.example', 'x', 'y'], ['c@d.example']],
    });
    expect(read('Email,Phone,phone,Phone\na@b.example,1,2,3')).toMatchObject({ heads: ['Email', 'Phone', 'phone (2)', 'Phone (3)'] });
  });

  test('a file without leads gives an error with a fix', () => {
    expect(read(new Uint8Array([0x50, 0x4b, 3, 4]))).toContain('as CSV');
    expect(read(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]))).toContain('as CSV');
    expect(read('')).toContain('empty');
    expect(read('Email,Name\n')).toContain('only one row');
    expect(read('a@b.example,Ada\nc@d.example,Bo\n')).toContain('names the columns');
    expect(read('Email,Name\na@b.example,"Ada\nc@d.example,Bo\n')).toContain('not closed');
    expect(read('a\0b\n1\n')).toContain('not a text file');
  });
});

describe('columns', () => {
  test('have many names; each field is used once, and other columns become custom fields', () => {
    expect(guess('E-Mail', 'First Name', 'SURNAME', 'Mobile phone', 'Work email', 'Job title', '2nd owner', '—', 'Zone')).toEqual([
      'email',
      'firstName',
      'lastName',
      'phone',
      'own:work_email',
      'own:job_title',
      'own:f_2nd_owner',
      '',
      'timeZone',
    ]);
    expect(ownField('Größe (m²)')).toBe('own:grosse_m2');
    expect(ownField('Telefon geschäftlich')).toBe('own:telefon_geschaftlich');
    expect(ownField('Não ligar')).toBe('own:nao_ligar');
  });

  test.each<[string, readonly string[], readonly Target[]]>([
    [
      'Pipedrive',
      [
        'Person - Name',
        'Person - Email - Work',
        'Person - Email - Home',
        'Person - Phone - Work',
        'Person - Phone - Mobile',
        'Person - Organization',
      ],
      ['fullName', 'email', 'own:person_email_home', 'own:person_phone_work', 'phone', 'company'],
    ],
    [
      'HubSpot',
      [
        'Record ID',
        'First Name',
        'Last Name',
        'Email',
        'Phone Number',
        'Mobile Phone Number',
        'Company Name',
        'Lead Status',
        'Lifecycle Stage',
        'Unsubscribed from all email',
        'Email hard bounce reason',
        'Time Zone',
      ],
      [
        'own:record_id',
        'firstName',
        'lastName',
        'email',
        'own:phone_number',
        'phone',
        'company',
        'stage',
        'own:lifecycle_stage',
        'optOutEmail',
        'optOutEmail',
        'timeZone',
      ],
    ],
    [
      'Salesforce',
      [
        'First Name',
        'Last Name',
        'Company / Account',
        'Email',
        'Mobile',
        'Email Opt Out',
        'Do Not Call',
        'Fax Opt Out',
        'Email Bounced Reason',
        'Lead Source',
        'Rating',
      ],
      [
        'firstName',
        'lastName',
        'company',
        'email',
        'phone',
        'optOutEmail',
        'optOutCall',
        'own:fax_opt_out',
        'optOutEmail',
        'source',
        'tier',
      ],
    ],
    [
      'Salesforce API',
      ['FirstName', 'LastName', 'Email', 'MobilePhone', 'HasOptedOutOfEmail', 'DoNotCall', 'HasOptedOutOfFax'],
      ['firstName', 'lastName', 'email', 'phone', 'optOutEmail', 'optOutCall', 'own:hasoptedoutoffax'],
    ],
    [
      'Apollo',
      [
        'First Name',
        'Last Name',
        'Company',
        'Email',
        'Work Direct Phone',
        'Mobile Phone',
        'Corporate Phone',
        'Person Linkedin Url',
        'Do Not Call',
      ],
      ['firstName', 'lastName', 'company', 'email', 'own:work_direct_phone', 'phone', 'own:corporate_phone', 'linkedin', 'optOutCall'],
    ],
    [
      'LinkedIn',
      ['First Name', 'Last Name', 'Email Address', 'Phone number', 'Company name', 'LinkedIn Profile URL'],
      ['firstName', 'lastName', 'email', 'phone', 'company', 'linkedin'],
    ],
    ['Facebook', ['id', 'email', 'full_name', 'phone_number', 'company_name'], ['own:id', 'email', 'fullName', 'phone', 'company']],
    ['Google Ads', ['User Email', 'Full Name', 'User Phone', 'Company Name'], ['email', 'fullName', 'phone', 'company']],
    [
      'Google contacts',
      ['First Name', 'Last Name', 'E-mail 1 - Value', 'Phone 1 - Value', 'Organization Name'],
      ['firstName', 'lastName', 'email', 'phone', 'company'],
    ],
    [
      'German',
      ['Vorname', 'Nachname', 'E-Mail-Adresse', 'Handy', 'Firma', 'Zeitzone', 'Werbesperre'],
      ['firstName', 'lastName', 'email', 'phone', 'company', 'timeZone', 'optOutAll'],
    ],
    ['French', ['Prénom', 'Nom', 'Courriel', 'Téléphone', 'Société'], ['firstName', 'lastName', 'email', 'phone', 'company']],
  ])('of %s', (_from, heads, targets) =>
    expect(guess(...heads)).toEqual(targets.map((target, at) => (heads[at] === 'Téléphone' ? 'phone' : target))),
  );

  test.each<[string, Target]>([
    ['Unsubscribed from all email', 'optOutEmail'],
    ['Unsubscribed', 'optOutEmail'],
    ['Email Opt Out', 'optOutEmail'],
    ['email_opt_out', 'optOutEmail'],
    ['Email Opt-Out Date', 'optOutEmail'],
    ['HasOptedOutOfEmail', 'optOutEmail'],
    ['Do Not Email', 'optOutEmail'],
    ['Email Bounced', 'optOutEmail'],
    ['Hard bounced', 'optOutEmail'],
    ['Do Not Call', 'optOutCall'],
    ['DNC', 'optOutCall'],
    ['SMS opt-out', 'optOutSms'],
    ['Opted out of SMS', 'optOutSms'],
    ['No consent', 'optOutAll'],
    ['Not opted in (email)', 'optOutEmail'],
    ['Do not contact', 'optOutAll'],
    ['Blacklisted', 'optOutAll'],
    ['Marketing suppressed', 'optOutAll'],
    ['Ohne Einwilligung', 'optOutAll'],
    ['Email opt-in', 'consentEmail'],
    ['Consent to SMS', 'consentSms'],
    ['Phone consent', 'consentCall'],
    ['Accepts Email Marketing', 'consentEmail'],
    ['May we call?', 'consentCall'],
    ['Exclude from email', 'optOutEmail'],
    ['No SMS', 'optOutSms'],
    ['Wrong number', 'optOutCall'],
    ['Email Address Quarantined', 'optOutEmail'],
    ['UNSUB_TIME', 'optOutAll'],
    ['Gesperrt', 'optOutAll'],
    ['TPS', 'optOutAll'],
    ['Deceased', 'optOutAll'],
    ['Email OK?', 'consentEmail'],
    ['OK to call', 'consentCall'],
    ['Never Contact', 'optOutAll'],
    ['Kein Kontakt', 'optOutAll'],
    ['Kontaktverbot', 'optOutAll'],
    ['Werbeverbot', 'optOutAll'],
    ['Nicht anschreiben', 'optOutAll'],
    ['Opposition', 'optOutAll'],
    ['Non contattare', 'optOutAll'],
    ['No molestar', 'optOutAll'],
    ['Não contatar', 'optOutAll'],
    ['Nie kontaktować', 'optOutAll'],
    ['配信停止', 'optOutAll'],
    ['退订', 'optOutAll'],
    ['수신거부', 'optOutAll'],
    ['Nicht stören', 'optOutAll'],
    ['Ikke kontakt', 'optOutAll'],
    ['Anrufverbot', 'optOutCall'],
    ['Telefonsperre', 'optOutCall'],
    ['Bloctel', 'optOutCall'],
    ['Bel-me-niet', 'optOutCall'],
    ['Не звонить', 'optOutCall'],
    ['Bad phone', 'optOutCall'],
    ['Phone is invalid', 'optOutCall'],
    ['Não ligar', 'optOutCall'],
    ['Nie dzwonić', 'optOutCall'],
    ['架電禁止', 'optOutCall'],
    ['전화 금지', 'optOutCall'],
    ['Calls disabled', 'optOutCall'],
    ['E-Mail-Sperre', 'optOutEmail'],
    ['Refus email', 'optOutEmail'],
    ['Emails disabled', 'optOutEmail'],
    ['Bad email', 'optOutEmail'],
    ['Email is bad', 'optOutEmail'],
    ['Number of bounces', 'optOutEmail'],
    ['Bounces', 'optOutEmail'],
    ['Never email', 'optOutEmail'],
    ['Geen mail', 'optOutEmail'],
    ['Refuse SMS', 'optOutSms'],
    ['SMS disabled', 'optOutSms'],
    ['SMS-Sperre', 'optOutSms'],
    ['Soft bounces', 'own:soft_bounces'],
    ['Account disabled', 'own:account_disabled'],
    ['Position', 'own:position'],
    ['Online Kontakt', 'own:online_kontakt'],
    ['OnePlus', 'own:oneplus'],
    ['Bad debt', 'own:bad_debt'],
    ['Mobiltelefon', 'phone'],
    ['Telefon geschäftlich', 'phone'],
    ['Celular', 'phone'],
    ['전화번호', 'phone'],
    ['İletişim izni yok', 'optOutAll'],
    ['WhatsApp opt-out', 'optOutSms'],
    ['Mail returned', 'optOutEmail'],
    ['Cell DNC', 'optOutCall'],
    ['メール不可', 'optOutEmail'],
    ['Не телефонувати', 'optOutCall'],
    ['Einwilligung widerrufen', 'optOutAll'],
    ['Kontakta ej', 'optOutAll'],
    ['HTTPS address', 'own:https_address'],
    ['CLEAN_TIME', 'optOutAll'],
    ['Marked email as spam', 'optOutEmail'],
    ['Not interested', 'optOutAll'],
    ['Cleaning day', 'own:cleaning_day'],
    ['TimeZoneSidKey', 'timeZone'],
    ['Bounce rate', 'own:bounce_rate'],
    ['Company Linkedin Url', 'own:company_linkedin_url'],
    ['Company phone', 'own:company_phone'],
    ['メールアドレス', 'email'],
    ['Телефон', 'phone'],
    ['Должность', 'own:column_1'],
  ])('“%s” is %s', (head, target) => expect(guess(head)).toEqual([target]));

  test('a filled column is preferred, and a column of addresses is recognized by them', () => {
    const columns = (text: string) => {
      const file = read(text);
      return typeof file === 'string' ? file : guessTargets(file);
    };
    expect(columns('Email,Phone,MobilePhone\na@x.example,+1 415 555 0132,')).toEqual(['email', 'phone', 'own:mobilephone']);
    expect(columns('Email,Phone,MobilePhone\na@x.example,+1 415 555 0132,+1 415 555 0133')).toEqual(['email', 'own:phone', 'phone']);
    expect(columns('البريد,الاسم\na@x.example,أحمد')).toEqual(['email', 'own:column_2']);
  });

  test('several columns of one field: the first that a row fills', () => {
    const leads = (text: string) => {
      const file = read(text);
      if (typeof file === 'string') return [file];
      const targets = guessTargets(file);
      return file.rows.map((row) => rowToLead(row, targets, formats));
    };
    const of = (text: string) => leads(text).map((row) => (typeof row === 'string' ? row : row.lead.email));
    expect(of('Name,Email,Email\nAda,,ada@x.example\nBo,bo@x.example,')).toEqual(['ada@x.example', 'bo@x.example']);
    expect(of('Person - Email - Work,Person - Email - Home\n,home@x.example\nwork@x.example,home2@x.example')).toEqual([
      'home@x.example',
      'work@x.example',
    ]);
    const phones = leads('Email,Phone,Phone\na@x.example,,+1 415 555 0132\nb@x.example,+1 415 555 0133,');
    expect(phones).toMatchObject([{ lead: { phone: '+1 415 555 0132' } }, { lead: { phone: '+1 415 555 0133' } }]);
    // A second value in the same row is reported, not lost in silence.
    expect(leads('Email,Email\n,a@x.example\nb@x.example,c@x.example')[1]).toMatchObject({
      lead: { email: 'b@x.example' },
      refused: [{ column: 1, message: 'An earlier column of this row already has the email.' }],
    });
  });

  test('a column of profile addresses is known by them', () => {
    const targets = (cell: string) => guessTargets({ heads: ['First Name', 'URL'], rows: [['Ada', cell]] });
    expect(targets('https://www.linkedin.com/in/ada')).toEqual(['firstName', 'linkedin']);
    expect(targets('https://www.linkedin.com/company/heron')).toEqual(['firstName', 'own:url']);
    expect(targets('https://heron.example')).toEqual(['firstName', 'own:url']);
  });

  test('phone numbers and similar values are not numeric fields', () => {
    const second = (value: string) => {
      const file = read(`Email;Other\na@x.example;${value}`);
      return typeof file === 'string' ? file : guessTargets(file)[1];
    };
    expect(['020 7946 0958', '06 12 34 56 78', '415 555 0132', '+49.30.123', '007.500'].map(second)).toEqual(
      Array.from({ length: 5 }, () => 'own:other'),
    );
    expect(['1 234,50', '12.500', '0,5', '1,234,567.00'].map(second)).toEqual(Array.from({ length: 4 }, () => 'number:other'));
  });

  test('an opt-out status in an ignored column raises a doubt', () => {
    const doubts = (cell: string, target: Target) =>
      consentDoubts({ heads: ['Status'], rows: [['Active'], [cell]] }, [target]).map(({ why }) => why);
    for (const cell of ['Unsubscribed', 'opted_out', 'Hard bounced', 'Do not contact', 'Cleaned', 'DO NOT EMAIL'])
      expect([cell, doubts(cell, 'stage')]).toEqual([cell, ['values']]);
    expect([doubts('Qualified', 'stage'), doubts('Unsubscribed', 'optOutAll')]).toEqual([[], []]);
  });

  test('a column about consent that is ignored or reversed raises a doubt', () => {
    const doubts = (head: string, target: Target) => consentDoubts({ heads: [head], rows: [] }, [target]).map(({ why }) => why);
    for (const head of [
      'Consent',
      'GDPR',
      'Subscription status',
      'Marketing contact status',
      'Legal basis',
      'Opt status',
      'Consent date',
      'Accepts Marketing',
      'Can contact',
      'Opt-in',
    ]) {
      const [target] = guess(head);
      expect([head, target?.startsWith('consent'), doubts(head, target ?? '')]).toEqual([head, false, ['ignored']]);
    }
    expect(doubts('Unsubscribed from all email', 'consentEmail')).toEqual(['opposite']);
    expect(doubts('Email opt-in', 'optOutEmail')).toEqual(['opposite']);
    expect(doubts('Email Opt Out', '')).toEqual(['ignored']);
    expect(doubts('Email Opt Out', 'own:email_opt_out')).toEqual(['ignored']);
    expect(doubts('Email Opt Out', 'optOutEmail')).toEqual([]);
    for (const head of ['Job title', 'Options', 'Description', 'Company', 'Notes', 'Adopted'])
      expect(doubts(head, ownField(head))).toEqual([]);
  });

  test('a question about contact that is not understood raises a doubt', () => {
    const doubts = (head: string, ...cells: readonly string[]) => {
      const file = { heads: [head], rows: cells.map((cell) => [cell]) };
      return consentDoubts(file, guessTargets(file)).map(({ why }) => why);
    };
    for (const head of [
      'Call?',
      'SMS?',
      'E-mail?',
      'Phone?',
      'Contact',
      'Kontakt möglich',
      'Связаться',
      '連絡',
      'Reach out',
      'Marketing',
      'WhatsApp',
      'Zgoda',
      '同意',
    ])
      expect([head, doubts(head, 'yes', '', 'no')]).toEqual([head, ['ignored']]);
    for (const [head, cell] of [
      ['Call notes', 'friendly'],
      ['Emails sent', '1'],
      ['Contact owner', 'Ada'],
      ['Has budget', 'yes'],
      ['Phone', '+14155550132'],
    ] as const)
      expect([head, doubts(head, cell)]).toEqual([head, []]);
  });

  test('dates and numbers are recognized by their values', () => {
    const rows = [
      ['03/09/2027', '9.3.2027', '46454', '1,200', '2027', '12', '1.2.3'],
      ['', '31.12.2026', '46455', '3,400.50', '2028', '4', '1.10.0'],
    ];
    expect(guessTargets({ heads: ['Renewal', 'Termin', 'Start date', 'Revenue', 'Year', 'Seats', 'Version'], rows })).toEqual([
      'date:renewal',
      'date:termin',
      'date:start_date',
      'number:revenue',
      'own:year',
      'own:seats',
      'own:version',
    ]);
  });
});

test.each([
  ['TRUE', true],
  ['Yes', true],
  ['x', true],
  ['1', true],
  ['2026-01-02', true],
  ['UNKNOWN_USER', true],
  ['Unsubscribed', true],
  ['maybe', true],
  ['', false],
  ['No', false],
  ['false', false],
  ['0', false],
  ['Subscribed', false],
  ['0000-00-00 00:00:00', false],
  ['0000-00-00', false],
  ['--', false],
  ['Unknown', false],
  ['Not set', false],
  ['not applicable', false],
  ['0.0', false],
  ['Valid', false],
  ['no bounce', false],
  ['Opted in', false],
  ['Not opted out', false],
  ['soft bounce', false],
  ['#N/A', false],
  ['(blank)', false],
  ['unbekannt', false],
  ['2', true],
  ['1.0', true],
  ['0001-01-02', true],
  ['Unknown recipient', true],
  ['invalid', true],
  ['n/a', false],
  ['-', false],
  ['[]', false],
  ['Allow', false],
  ['Do Not Allow', true],
  ['No longer wanted', true],
  ['Rejected', true],
  ['Declined', true],
  ['dont call', true],
  ['refused', true],
  ['Nein', false],
])('an opt-out column with “%s” opts out: %s', (cell, is) => expect(refuses(cell)).toBe(is));

describe('rows', () => {
  test('become API input; empty cells change nothing', () => {
    const lead = leadOf(
      ['ada@b.example', '0049 (30) 123-456', 'linkedin.com/in/ada', 'HOT', 'fair; webinar,fair', 'Yes', 'perhaps', '12', ''],
      ['email', 'phone', 'linkedin', 'tier', 'tags', 'consentSms', 'consentCall', 'own:seats', 'company'],
    );
    expect(lead).toEqual({
      email: 'ada@b.example',
      phone: '0049 (30) 123-456',
      linkedin: 'linkedin.com/in/ada',
      tier: 'hot',
      tags: ['fair', 'webinar'],
      consent: { sms: true },
      fields: { seats: '12' },
    });
    expect(leadOf(['x', 'y'], ['', 'own:y'])).toEqual({ fields: { y: 'y' } });
  });

  test('several values in one cell, tags in quotes, words of consent', () => {
    expect(leadOf(['ada@x.example ::: ada2@x.example', '* friends ::: * fair'], ['email', 'tags'])).toEqual({
      email: 'ada@x.example',
      tags: ['* friends', '* fair'],
    });
    expect(leadOf(['"fair","vip"'], ['tags']).tags).toEqual(['fair', 'vip']);
    for (const cell of ['NEVER_SUBSCRIBED', 'UNSUBSCRIBED', 'non-subscribed', 'Opted out'])
      expect([cell, leadOf([cell], ['consentSms']).consent]).toEqual([cell, { sms: false }]);
    expect(leadOf(['SUBSCRIBED'], ['consentSms']).consent).toEqual({ sms: true });
    expect(rowToLead(['perhaps', 'Ada'], ['consentSms', 'firstName'], formats)).toEqual({
      lead: { firstName: 'Ada' },
      refused: [{ column: 0, message: 'Write yes or no.' }],
    });
  });

  test('an opt-out overrides consent, in any order of columns', () => {
    expect(leadOf(['yes', 'true'], ['consentEmail', 'optOutEmail']).consent).toEqual({ email: false });
    expect(leadOf(['true', 'yes'], ['optOutAll', 'consentEmail']).consent).toEqual({ email: false, sms: false, call: false });
    expect(leadOf(['no', 'yes'], ['optOutEmail', 'consentEmail']).consent).toEqual({ email: true });
    // No opt-out is not consent.
    expect(leadOf(['no'], ['optOutEmail']).consent).toBeUndefined();
  });

  test.each([
    ['Ada Moreau', 'Ada', 'Moreau'],
    ['Moreau, Ada', 'Ada', 'Moreau'],
    ['Dr. Ada King Moreau', 'Ada', 'King Moreau'],
    ['Ludwig van Beethoven', 'Ludwig', 'van Beethoven'],
    ['Martin Luther King Jr.', 'Martin', 'Luther King'],
    ['Madonna', 'Madonna', undefined],
    ['M Night Shyamalan', 'M', 'Night Shyamalan'],
    ['M. Jean Dupont', 'Jean', 'Dupont'],
    ['Ms. Ada', 'Ada', undefined],
    ['Miss Ada', 'Ada', undefined],
    ['Moreau, Ms. Ada', 'Ada', 'Moreau'],
    ['Dipl.-Ing. Ada Moreau', 'Ada', 'Moreau'],
    ['Miss Ada Moreau', 'Ada', 'Moreau'],
    ['Ing Chan', 'Ing', 'Chan'],
    ['Miss', 'Miss', undefined],
    ['山田 太郎', '山田', '太郎'],
  ])('the full name %s', (cell, firstName, lastName) => {
    expect(leadOf([cell], ['fullName'])).toEqual(lastName === undefined ? { firstName } : { firstName, lastName });
  });

  test('an invalid cell is reported with its column, and the rest of the row is imported', () => {
    const { lead, refused } = rowToLead(
      ['a@b.example', '03/09/2027', 'soon', 'many'],
      ['email', 'date:renewal', 'date:start', 'number:seats'],
      formats,
    );
    expect(lead).toEqual({ email: 'a@b.example' });
    expect(refused.map(({ column }) => column)).toEqual([1, 2, 3]);
    expect(rowToLead(['03/09/2027'], ['date:renewal'], { ...formats, dates: 'day-first' }).lead).toEqual({
      fields: { renewal: '2027-09-03' },
    });
  });
});

describe('dates', () => {
  test.each<[string, DateOrder | null, string | null]>([
    ['2027-09-03', null, '2027-09-03'],
    ['2027/9/3', null, '2027-09-03'],
    ['2027-09-03T10:00:00Z', null, '2027-09-03'],
    ['2027-09-03 10:00', null, '2027-09-03'],
    ['20270903', null, '2027-09-03'],
    ['03/09/2027', 'day-first', '2027-09-03'],
    ['03/09/2027', 'month-first', '2027-03-09'],
    ['3/9/27 10:00', 'month-first', '2027-03-09'],
    ['25/09/2027', null, '2027-09-25'],
    ['09/25/2027', null, '2027-09-25'],
    ['05/05/2027', null, '2027-05-05'],
    ['9.3.2027', null, '2027-03-09'],
    ['09-03-2027', 'day-first', '2027-03-09'],
    ['46454', null, '2027-03-08'],
    ['46454.5', null, '2027-03-08'],
    ['9 March 2027', null, '2027-03-09'],
    ['Mar 9, 2027', null, '2027-03-09'],
    ['9. März 2027', null, '2027-03-09'],
    ['Tue, 9 Mar 2027', null, '2027-03-09'],
    ['3 août 2027', null, '2027-08-03'],
    ["'2027-09-03", null, '2027-09-03'],
    ['', null, null],
    ['n/a', null, null],
    ['-', null, null],
    ['0000-00-00', null, null],
  ])('%s, %s: %s', (text, order, value) => expect(readDate(text, order)).toEqual({ ok: true, value }));

  test.each<[string, DateOrder | null]>([
    ['03/09/2027', null],
    ['31/02/2027', 'day-first'],
    ['25/09/2027', 'month-first'],
    ['2027-13-01', null],
    ['soon', null],
    ['12', null],
    ['Q3 2027', null],
    ['99999999', null],
  ])('%s, %s is refused', (text, order) =>
    expect(readDate(text, order)).toMatchObject({ ok: false, message: expect.stringContaining(text) }),
  );

  test('their order is detected from a column', () => {
    expect(orderOf(['03/09/2027', '25/09/2027'])).toBe('day-first');
    expect(orderOf(['03/09/2027', '09/25/2027'])).toBe('month-first');
    expect(orderOf(['03/09/2027'])).toBeNull();
    expect(orderOf(['25/09/2027', '09/25/2027'])).toBeNull();
  });
});

describe('numbers', () => {
  test.each<[string, DecimalMark, number | null]>([
    ['1,234.50', 'point', 1234.5],
    ['1.234,50', 'comma', 1234.5],
    ['1.234', 'comma', 1234],
    ['1.234', 'point', 1.234],
    ['€ 1 234,5', 'comma', 1234.5],
    ['1’234.5', 'point', 1234.5],
    ['12,34,567', 'point', 1_234_567],
    ['(300)', 'point', -300],
    ['-12', 'comma', -12],
    ['12 %', 'point', 12],
    ['USD 1,200', 'point', 1200],
    ['', 'point', null],
    ['n/a', 'comma', null],
  ])('%s with a decimal %s: %d', (text, decimals, value) => expect(readNumber(text, decimals)).toEqual({ ok: true, value }));

  test.each<[string, DecimalMark]>([
    ['1,5', 'point'],
    ['1.234.5', 'comma'],
    ['about 5', 'point'],
    ['1e5', 'point'],
  ])('%s with a decimal %s is refused', (text, decimals) => expect(readNumber(text, decimals).ok).toBe(false));

  test('their decimal mark is detected from a column', () => {
    expect(decimalsOf(['1.234,5', '12'])).toBe('comma');
    expect(decimalsOf(['1,234.5'])).toBe('point');
    expect(decimalsOf(['1.234.567'])).toBe('comma');
    expect(decimalsOf(['1,234'])).toBeNull();
  });
});
