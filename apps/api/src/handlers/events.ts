import type { z } from '@hono/zod-openapi';
import { type IncomingEvent, submitEvents } from '@touchline/engine';
import { type Channel, eventDefinition, type Instant, type Json, LONGEST_ABSENCE, OUT_OF_OFFICE, readReturn } from '@touchline/sequence';
import { type eventRoutes, type newEventSchema, TOO_LONG } from '../contract/events.ts';
import type { ApiDeps } from '../context/deps.ts';
import type { Handlers } from '../http/app-env.ts';
import type { FieldError } from '../http/field-errors.ts';
import { problem } from '../http/problem.ts';
import { now } from '../context/now.ts';
import { presentEvent } from '../present/event.ts';
import { type EventTargets, eventTargets } from '../tracking/event-targets.ts';
import { listEvents } from '../queries/events.ts';

type NewEvent = z.output<typeof newEventSchema>;

type Located = Omit<IncomingEvent, 'workspaceId' | 'key' | 'name' | 'at'>;

/**
 * Lead of the event; the narrowest reference wins. Null when none is known, or when the event names a message, enrollment or lead that
 * does not exist: it may be about another lead.
 */
function locate(event: NewEvent, targets: EventTargets): Located | null {
  const { messageId, enrollmentId, leadId } = event;
  const email = event.email?.toLowerCase();
  const message = messageId === undefined ? undefined : targets.messages.get(messageId);
  const leadOfEnrollment = enrollmentId === undefined ? undefined : targets.enrollments.get(enrollmentId);
  const leadOfAddress = email === undefined ? undefined : targets.emails.get(email);
  const missing =
    (messageId !== undefined && message === undefined) ||
    (enrollmentId !== undefined && leadOfEnrollment === undefined) ||
    (leadId !== undefined && !targets.leads.has(leadId));
  // A lead had this address earlier, or no lead ever had it. Events that suppress hold for the address itself.
  const address =
    email !== undefined && leadOfAddress === undefined && eventDefinition(event.name)?.suppresses !== undefined ? { address: email } : {};
  if (missing) {
    // A stop is never lost: what is known of the lead is enough for it.
    if (eventDefinition(event.name)?.endsOthers === undefined && !('address' in address)) return null;
    const known = message?.lead_id ?? leadOfEnrollment ?? (leadId !== undefined && targets.leads.has(leadId) ? leadId : leadOfAddress);
    return known === undefined ? ('address' in address ? address : null) : { leadId: known };
  }
  if (message !== undefined) {
    // A reply may come from another address than the message went to.
    return {
      leadId: message.lead_id,
      enrollmentId: message.enrollment_id,
      messageId: message.id,
      step: message.step_id,
      visit: message.visit,
      channel: message.channel as Channel,
    };
  }
  if (leadOfEnrollment !== undefined && enrollmentId !== undefined) return { leadId: leadOfEnrollment, enrollmentId, ...address };
  if (leadId !== undefined) return { leadId, ...address };
  if (leadOfAddress !== undefined) return { leadId: leadOfAddress };
  return 'address' in address ? address : null;
}

/** References of one event that speak of different leads. */
function contradictions(event: NewEvent, targets: EventTargets): FieldError[] {
  const message = event.messageId === undefined ? undefined : targets.messages.get(event.messageId);
  const enrolled = event.enrollmentId === undefined ? undefined : targets.enrollments.get(event.enrollmentId);
  const leadId = event.leadId !== undefined && targets.leads.has(event.leadId) ? event.leadId : undefined;
  const addressed = event.email === undefined ? undefined : targets.emails.get(event.email.toLowerCase());
  const errors: FieldError[] = [];
  const told = (path: keyof NewEvent, message: string) => errors.push({ path, message });
  const differs = (...leads: readonly (string | undefined)[]) => new Set(leads.filter((lead) => lead !== undefined)).size > 1;
  if (message !== undefined && differs(message.lead_id, leadId, addressed)) told('messageId', 'The message went to another lead.');
  else if (message !== undefined && enrolled !== undefined && message.enrollment_id !== event.enrollmentId)
    told('messageId', 'The message belongs to another enrollment.');
  else if (differs(enrolled, leadId, addressed))
    told(enrolled === undefined ? 'email' : 'enrollmentId', 'The enrollment belongs to another lead.');
  return errors;
}

/** A return date too far in the future. The contract checks the format, this checks the date. */
function returnErrors({ name, properties }: NewEvent, now: Instant): FieldError[] {
  const back = name === OUT_OF_OFFICE ? readReturn(properties?.['returnsOn'], 'UTC') : null;
  return back === null || back <= now + LONGEST_ABSENCE ? [] : [{ path: 'properties.returnsOn', message: TOO_LONG }];
}

/** Texts are compared in one Unicode form; a page is looked for by its name. */
function inOneForm(properties: Readonly<Record<string, Json>>): Record<string, Json> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [name, typeof value === 'string' ? value.normalize('NFC') : value]),
  );
}

/** Opened or clicked before it was sent: not by the lead with this message. */
function isTooEarly({ name, messageId }: NewEvent, at: Instant, { messages }: EventTargets): boolean {
  if (eventDefinition(name)?.onlyAfterSending !== true || messageId === undefined) return false;
  const message = messages.get(messageId);
  if (message === undefined) return false;
  // An unconfirmed message may have arrived: an open proves it.
  return message.sent_at === null ? message.status === 'queued' : at < message.sent_at.getTime();
}

export function eventHandlers({ engine }: ApiDeps): Handlers<typeof eventRoutes> {
  const { db } = engine;
  return {
    submitEvents: async (c) => {
      const { workspaceId } = c.var;
      const body = c.req.valid('json');
      const reported = Array.isArray(body) ? body : [body];
      const [targets, instant] = await Promise.all([eventTargets(db, workspaceId, reported), now(engine)]);
      const errors = reported.flatMap((event, index) =>
        [...contradictions(event, targets), ...returnErrors(event, instant)].map(({ path, message }) => ({
          path: Array.isArray(body) ? `${index}.${path}` : path,
          message,
        })),
      );
      if (errors.length > 0) return problem(c, 'invalid-request', 'No event was accepted.', { errors });
      const unmatched: string[] = [];
      const events = reported.flatMap((event): IncomingEvent[] => {
        const whose = locate(event, targets);
        if (whose === null) {
          unmatched.push(event.key);
          return [];
        }
        const { key, name, properties } = event;
        // A clock of the sender that runs ahead must not put an event into the future.
        const at = event.at === undefined ? instant : Math.min(Date.parse(event.at), instant);
        const human = isTooEarly(event, at, targets) ? false : event.human;
        return [
          {
            workspaceId,
            key,
            name,
            at,
            ...whose,
            ...(human === undefined ? {} : { human }),
            ...(properties === undefined ? {} : { properties: inOneForm(properties as Record<string, Json>) }),
          },
        ];
      });
      const outcome = events.length === 0 ? { accepted: 0, duplicates: 0 } : await submitEvents(engine, events);
      return c.json({ ...outcome, unmatched }, 202);
    },

    listEvents: async (c) => {
      const { items, nextCursor } = await listEvents(db, c.var.workspaceId, c.req.valid('query'));
      return c.json({ items: items.map(presentEvent), nextCursor }, 200);
    },
  };
}
