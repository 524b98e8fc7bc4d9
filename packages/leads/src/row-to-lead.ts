import { splitName } from './full-name.ts';
import { refuses, yesOrNo } from './opt-outs.ts';
import { type DateOrder, isBlank, readDate } from './read-date.ts';
import { type DecimalMark, readNumber } from './read-number.ts';
import type { Known, OptOut, Target } from './known-targets.ts';
import { ownTarget } from './targets.ts';

/** A lead from a row. The server validates tiers and yes/no values, per field. */
export type LeadRow = { [Name in Text]?: string } & {
  tags?: string[];
  consent?: { [Channel in ConsentChannel]?: boolean | string };
  fields?: Record<string, string | number>;
};
type Text = Exclude<Known, 'tags' | 'fullName' | `consent${string}` | OptOut>;
type ConsentChannel = 'email' | 'sms' | 'call';
type Write = (lead: LeadRow, cell: string) => void;

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

const consent = (channel: ConsentChannel): Write => {
  return (lead, cell) => {
    // An opt-out column wins, in any position.
    if (lead.consent?.[channel] !== false) lead.consent = { ...lead.consent, [channel]: yesOrNo(cell) ?? cell };
  };
};

const optOut = (...channels: readonly ConsentChannel[]): Write => {
  return (lead, cell) => {
    if (refuses(cell)) lead.consent = { ...lead.consent, ...Object.fromEntries(channels.map((channel) => [channel, false])) };
  };
};

const write: Readonly<Record<Known, Write>> = {
  email: text('email'),
  firstName: text('firstName'),
  lastName: text('lastName'),
  company: text('company'),
  timeZone: text('timeZone'),
  source: text('source'),
  stage: text('stage'),
  linkedin: text('linkedin'),
  phone: text('phone'),
  fullName: (lead, cell) => {
    const name = splitName(cell);
    lead.firstName ??= name.firstName;
    if (name.lastName !== undefined) lead.lastName ??= name.lastName;
  },
  tier: (lead, cell) => {
    lead.tier = cell.toLowerCase();
  },
  tags: (lead, cell) => {
    lead.tags = [...new Set(cell.split(/[,;|]/).flatMap((tag) => tag.trim() || []))];
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
      if (target === 'phone' || target === 'linkedin' || target === 'email' ? !isBlank(cell) : true) write[target as Known](lead, cell);
      continue;
    }
    const reading =
      own.type === 'date' ? readDate(cell, dates) : own.type === 'number' ? readNumber(cell, decimals) : { ok: true as const, value: cell };
    if (!reading.ok) refused.push({ column, message: reading.message });
    else if (reading.value !== null) lead.fields = { ...lead.fields, [own.name]: reading.value };
  }
  return { lead, refused };
}
