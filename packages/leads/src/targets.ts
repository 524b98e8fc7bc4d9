import { readEmail } from './email.ts';
import { headWords } from './head-words.ts';
import { permissionOf } from './opt-outs.ts';
import { isBlank, readDate } from './read-date.ts';
import { areNumbers } from './read-number.ts';
import type { LeadFile } from './read-file.ts';

/** What a column of a file may become: a field of the lead, one of its own as text, date or number, or nothing (`''`). */
export type Target = Known | OwnTarget | '';
export type OwnTarget = `${OwnType}:${string}`;
export type OwnType = 'own' | 'date' | 'number';

export type Known =
  | 'email'
  | 'fullName'
  | 'firstName'
  | 'lastName'
  | 'phone'
  | 'company'
  | 'linkedin'
  | 'timeZone'
  | 'tier'
  | 'source'
  | 'stage'
  | 'tags'
  | 'consentEmail'
  | 'consentSms'
  | 'consentCall'
  | OptOut;

/** A yes in the column means that the lead must not be contacted. */
export type OptOut = 'optOutEmail' | 'optOutSms' | 'optOutCall' | 'optOutAll';

export interface KnownTarget {
  readonly value: Known;
  readonly label: string;
  readonly hint?: string;
  /** Heads of columns that mean it, in small letters and digits only. */
  readonly heads: readonly string[];
  /** Several columns may say it. */
  readonly many?: true;
}

export const KNOWN_TARGETS: readonly KnownTarget[] = [
  {
    value: 'email',
    label: 'Email',
    heads: [
      '電子メール',
      'メール',
      'メールアトレス',
      '电子邮件',
      '邮箱',
      '電子郵件',
      'электроннаяпочта',
      'почта',
      'epost',
      'email',
      'mail',
      'emailaddress',
      'emailadresse',
      'mailadresse',
      'courriel',
      'adressemail',
      'correo',
      'correoelectronico',
      'indirizzoemail',
    ],
  },
  {
    value: 'fullName',
    label: 'Full name',
    hint: 'Split into first and last name',
    heads: [
      '名前',
      '氏名',
      '姓名',
      'фио',
      'fullname',
      'name',
      'contactname',
      'leadname',
      'nom complet',
      'nomcomplet',
      'nombrecompleto',
      'vollstandigername',
      'nomecompleto',
    ],
  },
  {
    value: 'firstName',
    label: 'First name',
    heads: ['имя', 'firstname', 'first', 'givenname', 'forename', 'vorname', 'prenom', 'nombre', 'nome', 'voornaam', 'fname'],
  },
  {
    value: 'lastName',
    label: 'Last name',
    heads: [
      'фамилия',
      'lastname',
      'last',
      'surname',
      'familyname',
      'nachname',
      'familienname',
      'nomdefamille',
      'nom',
      'apellido',
      'apellidos',
      'cognome',
      'achternaam',
      'lname',
    ],
  },
  {
    value: 'phone',
    label: 'Phone',
    hint: 'With country code, or of the country that you choose',
    heads: [
      'telephoneportable',
      'portable',
      'numerodetelephone',
      '電話番号',
      '携帯電話',
      '手机',
      'телефон',
      'мобильныителефон',
      'mobile',
      'mobilephone',
      'mobilenumber',
      'mobilephonenumber',
      'phonemobile',
      'phonecell',
      'cell',
      'cellphone',
      'handy',
      'handynummer',
      'phone',
      'phonenumber',
      'telephone',
      'tel',
      'telefon',
      'telefonnummer',
      'telefono',
      'movil',
      'cellulare',
      'directphone',
      'directdial',
    ],
  },
  {
    value: 'company',
    label: 'Company',
    heads: [
      '会社名',
      '会社',
      '公司',
      'компания',
      'company',
      'companyname',
      'companyaccount',
      'organization',
      'organisation',
      'organizationname',
      'organisationname',
      'account',
      'accountname',
      'firma',
      'unternehmen',
      'societe',
      'entreprise',
      'empresa',
      'azienda',
      'bedrijf',
      'associatedcompany',
      'employer',
    ],
  },
  {
    value: 'linkedin',
    label: 'LinkedIn',
    hint: 'Address of the profile',
    heads: [
      'linkedin',
      'linkedinurl',
      'linkedinprofile',
      'linkedinprofileurl',
      'linkedinaddress',
      'personlinkedinurl',
      'linkedinbio',
      'profileurl',
      'publicprofileurl',
    ],
  },
  {
    value: 'timeZone',
    label: 'Time zone',
    hint: 'Such as Europe/Berlin',
    heads: ['timezonesidkey', 'timezone', 'zone', 'tz', 'zeitzone', 'fuseauhoraire', 'zonahoraria', 'fusoorario', 'tijdzone'],
  },
  { value: 'tier', label: 'Tier', hint: 'hot, warm, cold or dead', heads: ['tier', 'temperature', 'rating'] },
  { value: 'source', label: 'Source', heads: ['source', 'leadsource', 'originalsource', 'quelle', 'origine', 'fuente', 'fonte'] },
  { value: 'stage', label: 'Stage', heads: ['stage', 'lifecyclestage', 'leadstatus', 'status'] },
  { value: 'tags', label: 'Tags', hint: 'Several by commas or semicolons', heads: ['tags', 'tag', 'labels', 'label'] },
  { value: 'consentEmail', label: 'Agrees to email', hint: 'yes or no', heads: ['consentemail', 'emailconsent', 'emailoptin'] },
  { value: 'consentSms', label: 'Agrees to SMS', hint: 'yes or no', heads: ['consentsms', 'smsconsent', 'smsoptin'] },
  { value: 'consentCall', label: 'Agrees to calls', hint: 'yes or no', heads: ['consentcall', 'callconsent', 'calloptin'] },
  { value: 'optOutEmail', label: 'Refuses email', hint: 'Anything but no: no email is sent', heads: [], many: true },
  { value: 'optOutSms', label: 'Refuses SMS', hint: 'Anything but no: no SMS is sent', heads: [], many: true },
  { value: 'optOutCall', label: 'Refuses calls', hint: 'Anything but no: no call is made', heads: [], many: true },
  { value: 'optOutAll', label: 'Refuses all contact', hint: 'Anything but no: no email, SMS or call', heads: [], many: true },
];

const OPT_OUTS = { email: 'optOutEmail', sms: 'optOutSms', call: 'optOutCall', all: 'optOutAll' } as const;
const CONSENTS = { email: 'consentEmail', sms: 'consentSms', call: 'consentCall' } as const;

/** Words that say whose field it is, which its name does not need: `Person - Email - Work`, `Primary phone number`, `E-mail 1 - Value`. */
const FILLERS = new Set([
  'person',
  'contact',
  'lead',
  'user',
  'customer',
  'primary',
  'main',
  'work',
  'business',
  'professional',
  'your',
  'what',
  'is',
  's',
  'value',
  'number',
  'nummer',
  'address',
  'id',
  '1',
  'the',
  'private',
  'personal',
  'hs',
  'iana',
]);

/** The field that the head of a column names, at first sight or without the words around it; null where it names none. */
export function knownTarget(head: string): { readonly value: Known; readonly exact: boolean } | null {
  const permission = permissionOf(head);
  if (permission?.says === 'refuses') return { value: OPT_OUTS[permission.channel], exact: true };
  const words = headWords(head);
  const named = fieldNamed(words.join(''));
  if (named !== null) return { value: named, exact: true };
  if (permission?.says === 'agrees' && permission.channel !== 'all') return { value: CONSENTS[permission.channel], exact: true };
  if (permission !== null) return null;
  const reduced = fieldNamed(words.filter((word) => !FILLERS.has(word)).join(''));
  return reduced === null ? null : { value: reduced, exact: false };
}

function fieldNamed(plain: string): Known | null {
  return KNOWN_TARGETS.find(({ heads }) => heads.includes(plain))?.value ?? null;
}

/** What the columns most likely are. Each field is taken once; what nothing is known about becomes a field of the lead's own. */
export function guessTargets({ heads, rows }: Pick<LeadFile, 'heads' | 'rows'>): readonly Target[] {
  const found = heads.map(knownTarget);
  const taken = new Set<Known>();
  const targets = new Map<number, Target>();
  const many = (value: Known): boolean => KNOWN_TARGETS.some((target) => target.value === value && target.many === true);
  // Filled columns and exact names have the first choice: “Email” before “Person - Email - Home”; a mobile number before a landline.
  const byRank = [...found.entries()]
    .map(([column, known]) => ({ column, known, rank: rankOf(known, heads[column]!, isEmpty(rows, column)) }))
    .sort((a, b) => a.rank - b.rank || a.column - b.column);
  for (const { column, known } of byRank) {
    if (known === null || (taken.has(known.value) && !many(known.value))) continue;
    if (known.value === 'fullName' && found.some((other) => other?.value === 'firstName')) continue;
    taken.add(known.value);
    targets.set(column, known.value);
  }
  if (!taken.has('email')) {
    // In whatever language its head is, a column of addresses is known by them.
    const column = heads.findIndex((_, at) => !targets.has(at) && areEmails(valuesOf(rows, at)));
    if (column !== -1) targets.set(column, 'email');
  }
  return heads.map((head, column) => targets.get(column) ?? typedField(head, column, valuesOf(rows, column)));
}

function rankOf(known: ReturnType<typeof knownTarget>, head: string, empty: boolean): number {
  if (known === null) return 99;
  return (empty ? 10 : 0) + (known.exact ? 0 : 2) + (known.value === 'phone' && !/mobil|cell|handy|movil/i.test(head) ? 1 : 0);
}

const isEmpty = (rows: LeadFile['rows'], column: number): boolean => rows.length > 0 && valuesOf(rows, column).length === 0;

/** Values that are looked at to find out what a column holds. */
const SAMPLE = 200;

export function valuesOf(rows: LeadFile['rows'], column: number): readonly string[] {
  const values: string[] = [];
  for (const row of rows) {
    if (values.length === SAMPLE) break;
    const cell = row[column] ?? '';
    if (!isBlank(cell)) values.push(cell);
  }
  return values;
}

const areEmails = (values: readonly string[]): boolean =>
  values.length > 0 && values.filter((value) => readEmail(value) !== null).length > values.length / 2;

/** A field of the lead's own, as a date or a number where its values are. */
function typedField(head: string, column: number, values: readonly string[]): Target {
  const own = ownField(head, column);
  if (own === '') return own;
  const name = own.slice('own:'.length);
  if (areDates(head, values)) return `date:${name}`;
  return areNumbers(values) ? `number:${name}` : own;
}

const DATE_WORDS = /date|datum|renew|birthday|anniversary|deadline|expir|created|modified|fecha|geburtstag|since|until|due|start|\bend\b/i;

function areDates(head: string, values: readonly string[]): boolean {
  if (values.length === 0) return false;
  const read = values.filter((value) => readDate(value, 'day-first').ok || readDate(value, 'month-first').ok);
  const numeric = values.filter((value) => /^\d+(?:[.,]\d+)?$/.test(value));
  // Numbers alone are dates only where the head says so; most of the rest has to be readable.
  if (numeric.length > values.length / 2 && !DATE_WORDS.test(headWords(head).join(' '))) return false;
  return read.length >= values.length / 2 && (DATE_WORDS.test(headWords(head).join(' ')) || read.length === values.length);
}

/** A field of the lead's own, by a name that a message can use: `{{ lead.fields.job_title }}`. */
export function ownField(head: string, column?: number): OwnTarget | '' {
  const name = head
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
    .slice(0, 80);
  // A name in another script is none that Liquid reads.
  if (name === '' && column !== undefined && /[\p{L}\p{N}]/u.test(head)) return `own:column_${column + 1}`;
  return name === '' ? '' : `own:${/^\d/.test(name) ? `f_${name}`.slice(0, 80) : name}`;
}

/** The type and the name of a field of the lead's own; null for any other target. */
export function ownTarget(target: Target): { readonly type: OwnType; readonly name: string } | null {
  const match = /^(own|date|number):(.*)$/s.exec(target);
  return match === null ? null : { type: match[1] as OwnType, name: match[2]! };
}
