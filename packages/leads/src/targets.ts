import type { ConsentName } from '@touchline/sequence';
import { readEmail } from './email.ts';
import { headWords } from './head-words.ts';
import { type Known, KNOWN_TARGETS, type OwnTarget, type OwnType, type Target } from './known-targets.ts';
import { areYesOrNo, permissionOf } from './opt-outs.ts';
import { isBlank, readDate } from './read-date.ts';
import { areNumbers } from './read-number.ts';
import { isProfile, readLinkedin } from './linkedin.ts';
import type { LeadFile } from './read-file.ts';

const OPT_OUTS = { email: 'optOutEmail', sms: 'optOutSms', call: 'optOutCall', all: 'optOutAll' } as const;
const CONSENTS = { email: 'consentEmail', sms: 'consentSms', call: 'consentCall' } as const satisfies Record<ConsentName, string>;

/** Qualifiers of a field, which its name does not need: `Person - Email - Work`, `Primary phone number`, `E-mail 1 - Value`. */
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
  '2',
  '3',
  'home',
  'other',
  'geschaftlich',
  'dienstlich',
  'privat',
  'the',
  'private',
  'personal',
  'hs',
  'iana',
]);

/** The field of a column head, with or without its qualifiers; null if it is unknown. */
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
  return KNOWN_TARGETS.find(({ heads }) => heads.includes(plain.normalize('NFC')))?.value ?? null;
}

/** The likeliest targets of the columns. Each field is used once. Unknown columns become custom fields. */
export function guessTargets({ heads, rows }: Pick<LeadFile, 'heads' | 'rows'>): readonly Target[] {
  const found = heads.map((head, column) => {
    const known = knownTarget(head);
    // "E-mail?" with yes and no holds no addresses.
    return (known?.value === 'email' || known?.value === 'phone') && areYesOrNo(valuesOf(rows, column)) ? null : known;
  });
  const taken = new Set<Known>();
  const targets = new Map<number, Target>();
  const many = (value: Known): boolean => KNOWN_TARGETS.some((target) => target.value === value && target.many === true);
  // Filled columns and exact names come first: “Email” before “Person - Email - Home”; a mobile number before a landline.
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
    // A column of email addresses is recognized by them, in any language of its head.
    const column = heads.findIndex((_, at) => !targets.has(at) && areEmails(valuesOf(rows, at)));
    if (column !== -1) targets.set(column, 'email');
  }
  if (!taken.has('linkedin')) {
    const column = heads.findIndex((_, at) => !targets.has(at) && areProfiles(valuesOf(rows, at)));
    if (column !== -1) targets.set(column, 'linkedin');
  }
  for (const [column, value] of fallbacks(rows, found, targets)) targets.set(column, value);
  return heads.map((head, column) => targets.get(column) ?? typedField(head, column, valuesOf(rows, column)));
}

/** Later columns with the same field, which some rows fill where the first column is empty: `Email - Work` and `Email - Home`. */
function fallbacks(
  rows: LeadFile['rows'],
  found: readonly ReturnType<typeof knownTarget>[],
  targets: ReadonlyMap<number, Target>,
): ReadonlyMap<number, Known> {
  const others = new Map<number, Known>();
  for (const [column, known] of found.entries()) {
    if (known === null || targets.has(column) || !mayFallBack(known.value)) continue;
    const first = found.findIndex((_, at) => targets.get(at) === known.value);
    if (first === -1 || first > column) continue;
    if (rows.some((row) => isBlank(row[first] ?? '') && !isBlank(row[column] ?? ''))) others.set(column, known.value);
  }
  return others;
}

/** Whether several columns may hold the field: the first that a row fills counts. */
export const mayFallBack = (target: Target): boolean => KNOWN_TARGETS.some(({ value, fallback }) => value === target && fallback === true);

function rankOf(known: ReturnType<typeof knownTarget>, head: string, empty: boolean): number {
  if (known === null) return 99;
  return (empty ? 10 : 0) + (known.exact ? 0 : 2) + (known.value === 'phone' && !/mobil|cell|handy|movil/i.test(head) ? 1 : 0);
}

const isEmpty = (rows: LeadFile['rows'], column: number): boolean => rows.length > 0 && valuesOf(rows, column).length === 0;

/** Number of values to check for the type of a column. */
const SAMPLE = 200;

/** Filled cells of a column, the first 200. */
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

const areProfiles = (values: readonly string[]): boolean =>
  values.length > 0 && values.filter((value) => isProfile(readLinkedin(value) ?? '')).length > values.length / 2;

/** A custom field, as a date or a number if its values are. */
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
  // Plain numbers are dates only if the head says so. Most of the other values have to be valid.
  if (numeric.length > values.length / 2 && !DATE_WORDS.test(headWords(head).join(' '))) return false;
  return read.length >= values.length / 2 && (DATE_WORDS.test(headWords(head).join(' ')) || read.length === values.length);
}

/** A custom field, with a name that a message can use: `{{ lead.fields.job_title }}`. */
export function ownField(head: string, column?: number): OwnTarget | '' {
  const name = head
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
    .slice(0, 80);
  // Liquid does not read names in other scripts.
  if (name === '' && column !== undefined && /[\p{L}\p{N}]/u.test(head)) return `own:column_${column + 1}`;
  return name === '' ? '' : `own:${/^\d/.test(name) ? `f_${name}`.slice(0, 80) : name}`;
}

/** The type and the name of a custom field; null for other targets. */
export function ownTarget(target: Target): { readonly type: OwnType; readonly name: string } | null {
  const match = /^(own|date|number):(.*)$/s.exec(target);
  return match === null ? null : { type: match[1] as OwnType, name: match[2]! };
}
