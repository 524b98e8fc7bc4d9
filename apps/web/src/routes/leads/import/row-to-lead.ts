import { plainNumber } from '../lead-form.ts';
import type { Known, Target } from './targets.ts';

/** A lead as its row tells it. Whether a word is a tier, or yes or no, is for the server to say, at its field. */
export type LeadRow = { [Name in Text]?: string } & {
  tags?: string[];
  consent?: { [Channel in 'email' | 'sms' | 'call']?: boolean | string };
  fields?: Record<string, string>;
};
type Text = Exclude<Known, 'tags' | `consent${string}`>;
type Write = (lead: LeadRow, cell: string) => void;

const text = (name: Text): Write => {
  return (lead, cell) => {
    lead[name] = cell;
  };
};

const consent = (channel: 'email' | 'sms' | 'call'): Write => {
  return (lead, cell) => {
    lead.consent = { ...lead.consent, [channel]: yesOrNo(cell) };
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
  linkedin: (lead, cell) => {
    lead.linkedin = /^https?:/i.test(cell) ? cell : `https://${cell}`;
  },
  phone: (lead, cell) => {
    lead.phone = plainNumber(cell).replace(/^00/, '+');
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
};

/** What the API takes of a row. Empty cells say nothing, so they change nothing. */
export function rowToLead(cells: readonly string[], targets: readonly Target[]): LeadRow {
  const lead: LeadRow = {};
  for (const [at, target] of targets.entries()) {
    const cell = cells[at] ?? '';
    if (cell === '' || target === '') continue;
    if (isOwn(target)) lead.fields = { ...lead.fields, [target.slice('own:'.length)]: cell };
    else write[target](lead, cell);
  }
  return lead;
}

const isOwn = (target: Target): target is `own:${string}` => target.startsWith('own:');

function yesOrNo(cell: string): boolean | string {
  const word = cell.toLowerCase();
  if (['yes', 'y', 'true', '1', 'x', 'ja', 'oui', 'si', 'sí'].includes(word)) return true;
  if (['no', 'n', 'false', '0', 'nein', 'non'].includes(word)) return false;
  return cell;
}
