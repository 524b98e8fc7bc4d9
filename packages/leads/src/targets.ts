import { readEmail } from './email.ts';
import { headWords } from './head-words.ts';
import { type Known, KNOWN_TARGETS, type OwnTarget, type OwnType, type Target } from './known-targets.ts';
import { areYesOrNo, permissionOf } from './opt-outs.ts';
import { isBlank, readDate } from './read-date.ts';
import { areNumbers } from './read-number.ts';
import type { LeadFile } from './read-file.ts';

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
  const found = heads.map((head, column) => {
    const known = knownTarget(head);
    // "E-mail?" with yes and no holds no addresses.
    return (known?.value === 'email' || known?.value === 'phone') && areYesOrNo(valuesOf(rows, column)) ? null : known;
  });
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
