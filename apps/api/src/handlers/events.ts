import type { z } from '@hono/zod-openapi';
import { type IncomingEvent, submitEvents } from '@touchline/engine';
import type { Channel, Json } from '@touchline/sequence';
import type { eventRoutes, newEventSchema } from '../contract/events.ts';
import type { ApiDeps } from '../deps.ts';
import type { Handlers } from '../http/app-env.ts';
import { now } from '../now.ts';
import { presentEvent } from '../present/event.ts';
import { type EventTargets, eventTargets } from '../queries/event-targets.ts';
import { listEvents } from '../queries/events.ts';

type NewEvent = z.output<typeof newEventSchema>;

/** Whose event it is. The narrowest reference wins; null when none of them is known. */
function locate(event: NewEvent, targets: EventTargets): Omit<IncomingEvent, 'workspaceId' | 'key' | 'name' | 'at'> | null {
  const message = event.messageId === undefined ? undefined : targets.messages.get(event.messageId);
  if (message !== undefined) {
    return {
      leadId: message.lead_id,
      enrollmentId: message.enrollment_id,
      messageId: message.id,
      step: message.step_id,
      visit: message.visit,
      channel: message.channel as Channel,
    };
  }
  const leadOfEnrollment = event.enrollmentId === undefined ? undefined : targets.enrollments.get(event.enrollmentId);
  if (leadOfEnrollment !== undefined && event.enrollmentId !== undefined) {
    return { leadId: leadOfEnrollment, enrollmentId: event.enrollmentId };
  }
  if (event.leadId !== undefined && targets.leads.has(event.leadId)) return { leadId: event.leadId };
  const leadOfAddress = event.email === undefined ? undefined : targets.emails.get(event.email.toLowerCase());
  return leadOfAddress === undefined ? null : { leadId: leadOfAddress };
}

export function eventHandlers({ engine }: ApiDeps): Handlers<typeof eventRoutes> {
  const { db } = engine;
  return {
    submitEvents: async (c) => {
      const { workspaceId } = c.var;
      const body = c.req.valid('json');
      const reported = Array.isArray(body) ? body : [body];
      const [targets, instant] = await Promise.all([eventTargets(db, workspaceId, reported), now(engine)]);
      const unmatched: string[] = [];
      const events = reported.flatMap((event): IncomingEvent[] => {
        const whose = locate(event, targets);
        if (whose === null) {
          unmatched.push(event.key);
          return [];
        }
        const { key, name, at, properties } = event;
        return [
          {
            workspaceId,
            key,
            name,
            // A clock of the sender that runs ahead must not put an event into the future.
            at: at === undefined ? instant : Math.min(Date.parse(at), instant),
            ...whose,
            ...(properties === undefined ? {} : { properties: properties as Record<string, Json> }),
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
