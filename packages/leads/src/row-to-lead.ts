import type { ConsentName } from '@touchline/sequence';
import { splitName } from './full-name.ts';
import { refuses, saysNo, yesOrNo } from './opt-outs.ts';
import { type DateOrder, isBlank, readDate } from './read-date.ts';
import { type DecimalMark, readNumber } from './read-number.ts';
import type { Known, OptOut, Target } from './known-targets.ts';
import { ownTarget } from './targets.ts';

/** A lead from a row. The server validates tiers and yes/no values, per field. */
export type LeadRow = { [Name in Text]?: string } & {
  tags?: string[];
  consent?: { [Channel in ConsentName]?: boolean };
  fields?: Record<string, string | number>;
};
type Text = Exclude<Known, 'tags' | 'fullName' | `consent${string}` | OptOut>;
/** Writes a cell into the lead, or says why it cannot be read. */
type Write = (lead: LeadRow, cell: string) => string | void;

/** How to parse the cells of a file. */
export interface Formats {
  readonly dates: DateOrder | null;
  readonly decimals: DecimalMark;
}

/** An invalid cell. Its row is imported without it. */
export interface RefusedCell {
  readonly column: number;
  readonly message: string;
}

const text = (name: Text): Write => {
  return (lead, cell) => {
    lead[name] = cell;
  };
};

const consent = (channel: ConsentName): Write => {
  return (lead, cell) => {
    const agrees = saysNo(cell) ? false : yesOrNo(cell);
    if (agrees === null) return 'Write yes or no.';
    // An opt-out column wins, in any position.
    if (lead.consent?.[channel] !== false) lead.consent = { ...lead.consent, [channel]: agrees };
    return undefined;
  };
};

/** The first of several columns and of several values in one cell, as Google Contacts writes them. */
const first = (name: 'email' | 'phone' | 'linkedin'): Write => {
  return (lead, cell) => {
    const value = cell
      .split(/\s+:::\s+/)
      .map((part) => part.trim())
      .find((part) => !isBlank(part));
    if (value === undefined) return undefined;
    if (lead[name] !== undefined && lead[name] !== value) return `An earlier column of this row already has the ${LABELS[name]}.`;
    lead[name] = value;
    return undefined;
  };
};
const LABELS = { email: 'email', phone: 'phone number', linkedin: 'profile' } as const;

const optOut = (...channels: readonly ConsentName[]): Write => {
  return (lead, cell) => {
    if (refuses(cell)) lead.consent = { ...lead.consent, ...Object.fromEntries(channels.map((channel) => [channel, false])) };
  };
};

const write: Readonly<Record<Known, Write>> = {
  email: first('email'),
  firstName: text('firstName'),
  lastName: text('lastName'),
  company: text('company'),
  timeZone: text('timeZone'),
  source: text('source'),
  stage: text('stage'),
  linkedin: first('linkedin'),
  phone: first('phone'),
  fullName: (lead, cell) => {
    const name = splitName(cell);
    lead.firstName ??= name.firstName;
    if (name.lastName !== undefined) lead.lastName ??= name.lastName;
  },
  tier: (lead, cell) => {
    lead.tier = cell.toLowerCase();
  },
  tags: (lead, cell) => {
    lead.tags = [
      ...new Set(
        cell.split(/[,;|]|\s:::\s/).flatMap(
          (tag) =>
            tag
              .trim()
              .replaceAll(/^["“”]+|["“”]+$/g, '')
              .trim() || [],
        ),
      ),
    ];
  },
  consentEmail: consent('email'),
  consentSms: consent('sms'),
  consentCall: consent('call'),
  optOutEmail: optOut('email'),
  optOutSms: optOut('sms'),
  optOutCall: optOut('call'),
  optOutAll: optOut('email', 'sms', 'call'),
};

/** The API input of a row. Empty cells change nothing. */
export function rowToLead(
  cells: readonly string[],
  targets: readonly Target[],
  { dates, decimals }: Formats,
): { readonly lead: LeadRow; readonly refused: readonly RefusedCell[] } {
  const lead: LeadRow = {};
  const refused: RefusedCell[] = [];
  for (const [column, target] of targets.entries()) {
    const cell = cells[column] ?? '';
    if (cell === '' || target === '') continue;
    const own = ownTarget(target);
    if (own === null) {
      const message = write[target as Known](lead, cell);
      if (message) refused.push({ column, message });
      continue;
    }
    const reading =
      own.type === 'date' ? readDate(cell, dates) : own.type === 'number' ? readNumber(cell, decimals) : { ok: true as const, value: cell };
    if (!reading.ok) refused.push({ column, message: reading.message });
    else if (reading.value !== null) lead.fields = { ...lead.fields, [own.name]: reading.value };
  }
  return { lead, refused };
}
