import { addDuration, calendarOf, localDate } from '../../time/index.ts';
import { HOUR, MINUTE } from '../../time/civil.ts';
import type { LeadFacts } from '../../interpreter/lead.ts';
import { eventKey } from '../../interpreter/event-key.ts';
import type { RunContext } from '../definition.ts';
import type { Limit } from '../shared/config-parts.ts';
import { isReachable } from '../shared/reachable.ts';
import type { Channel, Instant, Json } from '../words.ts';
import type { Condition, Rule } from './rule.ts';

type Of<Type extends Condition['type']> = Extract<Condition, { readonly type: Type }>;

export function ruleFits(rule: Rule, context: RunContext): boolean {
  const fits = (condition: Condition): boolean => conditionFits(condition, context);
  // A rule without conditions says nothing about anybody.
  if (rule.conditions.length === 0) return false;
  return rule.match === 'all' ? rule.conditions.every(fits) : rule.conditions.some(fits);
}

export function conditionFits(condition: Condition, context: RunContext): boolean {
  switch (condition.type) {
    case 'field':
      return fieldFits(condition, context);
    case 'tag':
      return context.lead.tags.some((tag) => same(tag, condition.tag)) === (condition.op === 'has');
    case 'events':
      return compare(condition, eventCount(condition, context));
    case 'touches':
      return compare(condition, Object.values(context.state.touches).filter((touch) => touch[condition.what] !== undefined).length);
    case 'inactive':
      return later(lastSign(context), condition.for, context) <= context.now;
    case 'reachable':
      return isReachable(condition.channel as Channel, context.lead) === condition.is;
  }
}

function fieldFits({ field, op, values }: Of<'field'>, context: RunContext): boolean {
  const value = valueOf(field, context.lead);
  const text = textOf(value);
  const among = values.some((other) => same(text, other));
  switch (op) {
    case 'is':
      return among;
    case 'is-not':
      return !among;
    case 'contains':
      return values.some((other) => holds(text, other));
    case 'contains-not':
      return !values.some((other) => holds(text, other));
    case 'at-least':
    case 'at-most':
      return numberFits(op, numberOf(text), numberOf(values[0] ?? ''));
    case 'before-today':
    case 'after-today': {
      const date = /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0];
      const today = localDate(context.now, context.zone);
      return date !== undefined && (op === 'before-today' ? date < today : date > today);
    }
    case 'is-set':
      return text !== '';
    case 'is-empty':
      return text === '';
  }
}

/** A value that is no number is neither at least nor at most anything. */
function numberFits(op: 'at-least' | 'at-most', value: number | null, bound: number | null): boolean {
  if (value === null || bound === null) return false;
  return op === 'at-least' ? value >= bound : value <= bound;
}

/** By name of the field; own fields are `fields.<name>`. */
function valueOf(field: string, lead: LeadFacts): Json {
  if (field.startsWith('fields.')) {
    const name = field.slice('fields.'.length);
    return Object.hasOwn(lead.fields, name) ? (lead.fields[name] ?? null) : null;
  }
  return Object.hasOwn(READERS, field) ? READERS[field as keyof typeof READERS](lead) : null;
}

const READERS = {
  tier: (lead: LeadFacts) => lead.tier,
  source: (lead: LeadFacts) => lead.source,
  stage: (lead: LeadFacts) => lead.stage,
  company: (lead: LeadFacts) => lead.company,
  email: (lead: LeadFacts) => lead.email,
  phone: (lead: LeadFacts) => lead.phone,
  firstName: (lead: LeadFacts) => lead.firstName,
  lastName: (lead: LeadFacts) => lead.lastName,
  timeZone: (lead: LeadFacts) => lead.timeZone,
  owner: (lead: LeadFacts) => lead.owner?.id ?? null,
} as const;

function textOf(value: Json): string {
  if (value === null) return '';
  return typeof value === 'string' ? value.trim() : typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function numberOf(text: string): number | null {
  const number = text.trim() === '' ? NaN : Number(text);
  return Number.isFinite(number) ? number : null;
}

function same(left: string, right: string): boolean {
  return left.trim().toLowerCase() === right.trim().toLowerCase();
}

function holds(text: string, part: string): boolean {
  return part.trim() !== '' && text.toLowerCase().includes(part.trim().toLowerCase());
}

function compare({ op, count }: { readonly op: 'at-least' | 'at-most'; readonly count: number }, found: number): boolean {
  return op === 'at-least' ? found >= count : found <= count;
}

/** What this enrollment heard and what the lead's history tells are the same events: each instant counts once. */
function eventCount({ event, page, within }: Of<'events'>, context: RunContext): number {
  const { state, lead, now } = context;
  const key = eventKey(event, page);
  const instants = new Set<Instant>(state.log !== undefined && Object.hasOwn(state.log, key) ? state.log[key] : []);
  for (const past of lead.history ?? []) if (past.name === event && (page === '' || past.page === page)) instants.add(past.at);
  return [...instants].filter((at) => at <= now && (within === null || later(at, within, context) > now)).length;
}

/** Events about touches by which a lead shows to be there. */
export const SIGNS_OF_LIFE: readonly string[] = ['opened', 'clicked', 'replied', 'task-completed'];

/** Events besides, of whatever sequence or of none, by which a lead shows to be there. */
export const PAST_SIGNS: readonly string[] = [...SIGNS_OF_LIFE, 'page-viewed', 'form-submitted', 'meeting-booked'];

/** When the lead last did something; the enrolling itself counts, since something brought the lead here. */
function lastSign({ state, lead }: RunContext): Instant {
  let last = state.enrolledAt;
  const see = (at: Instant | undefined): void => {
    if (at !== undefined && at > last) last = at;
  };
  for (const { opened, clicked, replied, outcome, links } of Object.values(state.touches)) {
    for (const at of [opened, clicked, replied, outcome?.at, ...Object.values(links ?? {})]) see(at);
  }
  for (const { at } of lead.history ?? []) see(at);
  for (const instants of Object.values(state.log ?? {})) for (const at of instants) see(at);
  return last;
}

/** Cheaper than the calendar where the calendar does not matter. */
function later(at: Instant, limit: Limit, { zone, settings }: RunContext): Instant {
  if (limit.unit === 'minutes' || limit.unit === 'hours') return at + limit.amount * (limit.unit === 'hours' ? HOUR : MINUTE);
  return addDuration(at, limit, zone, calendarOf(settings));
}
