import { addDuration, calendarOf, localDate } from '../../calendar/index.ts';
import { HOUR, MINUTE } from '../../calendar/civil.ts';
import type { LeadFacts } from '../../model/lead.ts';
import type { Reaction } from '../../model/events.ts';
import { foldText as fold } from '../../model/fold-text.ts';
import { eventKey } from '../../model/event-key.ts';
import type { RunContext } from '../definition/step-definition.ts';
import type { Limit } from '../../model/config-parts.ts';
import { isReachable } from '../../channels/is-reachable.ts';
import type { Channel, Instant, Json } from '../../model/types.ts';
import { numberOf } from './rule-logic.ts';

/** Operators of rules about the lead. Each depends only on state, lead and clock. `ruleLogic` writes their arguments. */
export const LEAD_OPERATORS = {
  /** The text of a field; empty if there is none. */
  field: ([name]: readonly [string], { lead }: RunContext) => textOf(valueOf(name, lead)),
  fold: ([text]: readonly [string]) => fold(text),
  number: ([text]: readonly [string]) => numberOf(text),
  /** The date at the start of a text; null if there is none. */
  date: ([text]: readonly [string]) => /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? null,
  today: (_: readonly [], { now, zone }: RunContext) => localDate(now, zone),
  tags: (_: readonly [], { lead }: RunContext) => lead.tags.map(fold),
  events: ([event, page, amount, unit]: readonly [string, string, Limit['amount']?, Limit['unit']?], context: RunContext) =>
    eventCount(event, page, amount === undefined || unit === undefined ? null : { amount, unit }, context),
  touches: ([what]: readonly [Reaction], { state }: RunContext) =>
    Object.values(state.touches).filter((touch) => touch[what] !== undefined).length,
  silent: ([amount, unit]: readonly [Limit['amount'], Limit['unit']], context: RunContext) =>
    later(lastSign(context), { amount, unit }, context) <= context.now,
  reachable: ([channel]: readonly [Channel], { lead }: RunContext) => isReachable(channel, lead),
};

/** By field name; custom fields are `fields.<name>`. */
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

/** Events of this enrollment also occur in the history of the lead, so each instant counts once. */
function eventCount(event: string, page: string, within: Limit | null, context: RunContext): number {
  const { state, lead, now } = context;
  const key = eventKey(event, page);
  const instants = new Set<Instant>(state.log !== undefined && Object.hasOwn(state.log, key) ? state.log[key] : []);
  for (const past of lead.history ?? [])
    if (past.name === event && (page === '' || past.page?.normalize('NFC') === page.normalize('NFC'))) instants.add(past.at);
  return [...instants].filter((at) => at <= now && (within === null || later(at, within, context) > now)).length;
}

/** Last activity of the lead. Enrolling counts as activity. */
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

/** Cheaper than the calendar, if the calendar does not matter. */
function later(at: Instant, limit: Limit, { zone, settings }: RunContext): Instant {
  if (limit.unit === 'minutes' || limit.unit === 'hours') return at + limit.amount * (limit.unit === 'hours' ? HOUR : MINUTE);
  return addDuration(at, limit, zone, calendarOf(settings));
}
