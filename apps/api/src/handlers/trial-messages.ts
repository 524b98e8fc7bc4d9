import { type ComposedMessage, type OutgoingMessage, trialDefinition } from '@touchline/channels';
import { ensureSecret, newId } from '@touchline/db';
import type { z } from '@hono/zod-openapi';
import { addressOn, type LeadFacts } from '@touchline/sequence';
import type { trialContentSchema, trialMessageRoutes } from '../contract/trial-messages.ts';
import type { ApiDeps } from '../context/deps.ts';
import type { Handlers } from '../http/app-env.ts';
import { missing } from '../http/not-found.ts';
import { problem } from '../http/problem.ts';
import { factsOf } from '../present/lead.ts';
import { EXAMPLE_LEAD } from '../trial/example-lead.ts';

type TrialContent = z.output<typeof trialContentSchema>;

interface Composed {
  readonly ok: true;
  readonly id: string;
  readonly lead: LeadFacts;
  readonly message: ComposedMessage;
  readonly from: OutgoingMessage['from'];
}

/**
 * Texts that are still being written, through the composer that real messages go through. The message has an id that no enrollment
 * knows, so its tracked links lead on and count nowhere.
 */
export function trialMessageHandlers({ engine }: ApiDeps): Handlers<typeof trialMessageRoutes> {
  const { db, sender, baseUrl } = engine;

  const find = async (workspaceId: string, leadId: string | null): Promise<LeadFacts | null> => {
    if (leadId === null) return EXAMPLE_LEAD;
    const row = await db
      .selectFrom('leads')
      .selectAll()
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', leadId)
      .executeTakeFirst();
    return row === undefined ? null : factsOf(row);
  };

  const compose = async (
    workspaceId: string,
    content: TrialContent,
    lead: LeadFacts,
  ): Promise<Composed | { readonly ok: false; readonly error: string }> => {
    const id = newId();
    const trackingKey = await ensureSecret(db, workspaceId, 'tracking');
    try {
      // Looked up by the content's own channel, so the two fit.
      const { compose: write } = trialDefinition(content.channel);
      const message = write(content as never, { workspaceId, messageId: id, lead, sender, baseUrl, trackingKey });
      return { ok: true, id, lead, message, from: { name: lead.owner?.name ?? sender.name, address: sender.address } };
    } catch (error) {
      // Half-written Liquid is what one has while writing.
      return { ok: false, error: error instanceof Error ? error.message : String(error) };
    }
  };

  return {
    previewMessage: async (c) => {
      const { content, leadId } = c.req.valid('json');
      const lead = await find(c.var.workspaceId, leadId);
      if (lead === null) return missing(c, 'lead');
      const composed = await compose(c.var.workspaceId, content, lead);
      if (!composed.ok) return problem(c, 'invalid-request', composed.error, { errors: [{ path: 'content', message: composed.error }] });
      const { message, from } = composed;
      return c.json(
        {
          from: from.name === null ? from.address : `${from.name} <${from.address}>`,
          to: addressOn(content.channel, lead),
          subject: message.subject,
          text: message.text,
          html: message.html,
        },
        200,
      );
    },

    testMessage: async (c) => {
      const { workspaceId } = c.var;
      const { content, leadId, to } = c.req.valid('json');
      const channel = trialDefinition(content.channel);
      const address = channel.addressFrom(to);
      if (address === null) {
        return problem(c, 'invalid-request', 'Nothing was sent.', { errors: [{ path: 'to', message: channel.addressHint }] });
      }
      const lead = await find(workspaceId, leadId);
      if (lead === null) return missing(c, 'lead');
      const suppressed = await db
        .selectFrom('suppressions')
        .select('reason')
        .where('workspace_id', '=', workspaceId)
        .where('channel', '=', content.channel)
        .where('address', '=', address)
        .where('lifted_at', 'is', null)
        .executeTakeFirst();
      if (suppressed) return problem(c, 'suppressed', `${address} unsubscribed, or could not be reached. Nothing was sent.`);
      const composed = await compose(workspaceId, content, lead);
      if (!composed.ok) return problem(c, 'invalid-request', composed.error, { errors: [{ path: 'content', message: composed.error }] });
      const adapter = engine.channels[content.channel];
      if (adapter === undefined) return problem(c, 'not-delivered', `No provider is set up for the channel ${content.channel}.`);
      const { id, from, message } = composed;
      const subject = message.subject === null ? null : `[Test] ${message.subject}`;
      const sent = await adapter.send({ workspaceId, isTest: false, id, from, to: address, ...message, subject });
      if (!sent.ok) return problem(c, 'not-delivered', sent.error);
      return c.json({ to: address, provider: adapter.provider }, 200);
    },
  };
}
