import type { z } from '@hono/zod-openapi';
import { newId } from '@touchline/db';
import { submitEvents } from '@touchline/engine';
import { channelDefinition, CHANNELS } from '@touchline/sequence';
import type { Context } from 'hono';
import type { sandboxRoutes, sandboxSummarySchema } from '../contract/sandbox.ts';
import type { ApiDeps } from '../context/deps.ts';
import type { AppEnv, Handlers } from '../http/app-env.ts';
import { problem } from '../http/problem.ts';
import { now } from '../context/now.ts';
import { findMessageOrigin } from '../queries/message-origin.ts';
import { findReceived, listReceived, type ReceivedRow } from '../queries/sandbox.ts';
import { pixelToken, unsubscribeToken } from '../tracking/addresses.ts';
import { messageEvents } from '../tracking/message-events.ts';
import { createTracker } from '../tracking/tracker.ts';

type Summary = z.infer<typeof sandboxSummarySchema>;

const EXCERPT = 140;
const noMessage = 'There is no message with this id in the sandbox.';
const notOurs = 'The message belongs to no enrollment, so it has no responses.';
const noWayBack = 'Only email and SMS support replies, unsubscribing and bounces.';

/** Channels on which a lead can answer. A lead can click an in-app message but not answer it. A webhook has no reader. */
const ANSWERED: ReadonlySet<string> = new Set(CHANNELS.filter((channel) => channelDefinition(channel).answers.includes('replied')));

const present = (row: ReceivedRow): Summary => ({
  id: row.id,
  messageId: row.message_id,
  channel: row.channel as Summary['channel'],
  lead:
    row.lead_id === null
      ? null
      : { id: row.lead_id, email: row.lead_email, phone: row.lead_phone, firstName: row.first_name, lastName: row.last_name },
  sender: row.sender,
  recipient: row.recipient,
  subject: row.subject,
  excerpt: row.text.replaceAll(/\s+/g, ' ').trim().slice(0, EXCERPT),
  receivedAt: row.received_at.toISOString(),
  happened: row.happened,
});

/** Recipient actions in the sandbox. Each takes the same path as the real one. */
export function sandboxHandlers(deps: ApiDeps): Handlers<typeof sandboxRoutes> {
  const { engine } = deps;
  const { db } = engine;
  const tracker = createTracker(deps);

  const load = async (c: Context<AppEnv>, id: string) => {
    const row = await findReceived(db, c.var.workspaceId, id);
    const origin = row?.message_id ? await findMessageOrigin(db, c.var.workspaceId, row.message_id) : null;
    return { row, origin };
  };

  return {
    listSandboxMessages: async (c) => {
      const { items, nextCursor } = await listReceived(db, c.var.workspaceId, c.req.valid('query'));
      return c.json({ items: items.map(present), nextCursor }, 200);
    },

    getSandboxMessage: async (c) => {
      const row = await findReceived(db, c.var.workspaceId, c.req.valid('param').id);
      if (row === null) return problem(c, 'not-found', noMessage);
      return c.json({ ...present(row), text: row.text, html: row.html, headers: row.headers }, 200);
    },

    replyToSandboxMessage: async (c) => {
      const { row, origin } = await load(c, c.req.valid('param').id);
      if (row === null) return problem(c, 'not-found', noMessage);
      if (origin === null) return problem(c, 'no-enrollment', notOurs);
      if (!ANSWERED.has(row.channel)) return problem(c, 'unsupported-action', noWayBack);
      const { text } = c.req.valid('json');
      const event = messageEvents.replied(origin, await now(engine), `<${newId()}@sandbox.invalid>`, text);
      return c.json(await submitEvents(engine, [event]), 200);
    },

    unsubscribeFromSandboxMessage: async (c) => {
      const { row, origin } = await load(c, c.req.valid('param').id);
      if (row === null) return problem(c, 'not-found', noMessage);
      if (origin === null) return problem(c, 'no-enrollment', notOurs);
      if (!ANSWERED.has(row.channel)) return problem(c, 'unsupported-action', noWayBack);
      const signed = unsubscribeToken(row.headers);
      const token = signed === null ? null : await tracker.read('unsubscribe', signed);
      // An SMS has no such header: there the recipient answers STOP.
      const reported = token ? tracker.unsubscribed(token) : submitEvents(engine, [messageEvents.unsubscribed(origin, await now(engine))]);
      return c.json(await reported, 200);
    },

    bounceSandboxMessage: async (c) => {
      const { row, origin } = await load(c, c.req.valid('param').id);
      if (row === null) return problem(c, 'not-found', noMessage);
      if (origin === null) return problem(c, 'no-enrollment', notOurs);
      if (!ANSWERED.has(row.channel)) return problem(c, 'unsupported-action', noWayBack);
      return c.json(
        await submitEvents(engine, [messageEvents.bounced(origin, await now(engine), '550 5.1.1 Refused on request of the sandbox')]),
        200,
      );
    },

    openSandboxMessage: async (c) => {
      const { row, origin } = await load(c, c.req.valid('param').id);
      if (row === null) return problem(c, 'not-found', noMessage);
      if (origin === null) return problem(c, 'no-enrollment', notOurs);
      const signed = pixelToken(row.html);
      const token = signed === null ? null : await tracker.read('open', signed);
      // Without a tracking pixel an open cannot be detected, as with every SMS.
      return c.json(token ? await tracker.opened(token, true) : { accepted: 0, duplicates: 0 }, 200);
    },
  };
}
