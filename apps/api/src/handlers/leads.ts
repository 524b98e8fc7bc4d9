import { type Database, newId } from '@touchline/db';
import { eraseLead, exportLead, notifyNow } from '@touchline/engine';
import type { Kysely } from 'kysely';
import type { leadRoutes } from '../contract/leads.ts';
import { isOwnOnly, refuseLeadsOfOthers } from '../accounts/require-own.ts';
import type { ApiDeps } from '../context/deps.ts';
import type { Handlers } from '../http/app-env.ts';
import { isUniqueViolation } from '../http/is-unique-violation.ts';
import { ownerIdOf } from '../http/owner-id.ts';
import { signedIn } from '../http/signed-in.ts';
import { missing } from '../http/not-found.ts';
import { problem } from '../http/problem.ts';
import { presentLead } from '../present/lead.ts';
import { presentTimeline } from '../present/timeline.ts';
import { withAlerts } from '../present/with-alerts.ts';
import { alertLine, alertsOf } from '../queries/alerts.ts';
import { leadEnrollments, leadTimeline, messagesOf } from '../queries/lead-history.ts';
import { leadColumns, mergeFields } from '../queries/lead-columns.ts';
import { assignLeads } from '../queries/lead-owners.ts';
import { memberAsOwner } from '../queries/members.ts';
import { listLeads } from '../queries/leads.ts';
import { type Reach, reachability } from '../queries/reachability.ts';
import { assignmentNotice } from './assignment-notice.ts';
import { zoneErrors } from './zone-errors.ts';

const taken = 'Addresses are compared case-insensitively. Nothing was changed.';

const presentReach = (reach: Reach) => ({ ...reach, obstacles: [...reach.obstacles] });

export function leadHandlers({ engine }: ApiDeps): Handlers<typeof leadRoutes> {
  const { db, channels } = engine;
  const find = (on: Kysely<Database>, workspaceId: string, id: string) =>
    on.selectFrom('leads').selectAll().where('workspace_id', '=', workspaceId).where('id', '=', id);

  return {
    listLeads: async (c) => {
      const { owner, ...filter } = c.req.valid('query');
      const { items, nextCursor } = await listLeads(db, c.var.workspaceId, { ...filter, ownerId: ownerIdOf(c, owner) });
      return c.json({ items: items.map(presentLead), nextCursor }, 200);
    },

    assignLeads: async (c) => {
      const { workspaceId } = c.var;
      const { leadIds, ownerId } = c.req.valid('json');
      const refused = await refuseLeadsOfOthers(c, db, 'leads.write', leadIds);
      if (refused !== null) return refused;
      const owner = ownerId === null ? null : await memberAsOwner(db, workspaceId, ownerId);
      if (owner === undefined) {
        const errors = [{ path: 'ownerId', message: 'Choose an active member of this workspace.' }];
        return problem(c, 'invalid-request', 'The leads keep their owners.', { errors });
      }
      const assigned = await assignLeads(db, workspaceId, leadIds, owner);
      if (ownerId !== null && assigned > 0) await notifyNow(engine, [assignmentNotice(c, ownerId, leadIds, assigned)]);
      return c.json({ assigned }, 200);
    },

    exportLead: async (c) => {
      const bundle = await exportLead(engine, c.var.workspaceId, c.req.valid('param').id);
      if (bundle === null) return missing(c, 'lead');
      return c.json(Object.fromEntries(Object.entries(bundle).map(([table, rows]) => [table, [...rows]])), 200);
    },

    eraseLead: async (c) => {
      const { suppress } = c.req.valid('json');
      const asked = { workspaceId: c.var.workspaceId, leadId: c.req.valid('param').id, suppress, by: signedIn(c).name };
      const erased = await eraseLead(engine, asked);
      return erased === null ? missing(c, 'lead') : c.json(erased, 200);
    },

    createLead: async (c) => {
      const given = c.req.valid('json');
      const errors = zoneErrors(given);
      if (errors.length > 0) return problem(c, 'invalid-request', 'No lead was added.', { errors });
      const ownOnly = isOwnOnly(c, 'leads.write');
      const { id: userId } = signedIn(c);
      if (ownOnly && given.owner !== undefined && given.owner?.id !== userId) {
        return problem(c, 'not-your-lead', 'Leave the owner out: leads that you add are yours.');
      }
      const input = ownOnly ? { ...given, owner: (await memberAsOwner(db, c.var.workspaceId, userId)) ?? null } : given;
      try {
        const row = await db
          .insertInto('leads')
          .values({ ...leadColumns(input), workspace_id: c.var.workspaceId, id: newId() })
          .returningAll()
          .executeTakeFirstOrThrow();
        c.header('location', `/v1/leads/${row.id}`);
        return c.json(presentLead(row), 201);
      } catch (error) {
        if (isUniqueViolation(error, 'leads_by_email')) return problem(c, 'email-taken', taken);
        throw error;
      }
    },

    getLead: async (c) => {
      const { id } = c.req.valid('param');
      const { workspaceId } = c.var;
      const row = await find(db, workspaceId, id).executeTakeFirst();
      if (row === undefined) return missing(c, 'lead');
      const [enrollments, timeline, messages, alerts, reach] = await Promise.all([
        leadEnrollments(db, workspaceId, id),
        leadTimeline(db, workspaceId, id),
        messagesOf(db, workspaceId, { leadId: id }),
        alertsOf(db, workspaceId, id),
        reachability(db, channels, row),
      ]);
      return c.json(
        {
          ...presentLead(row),
          enrollments,
          timeline: withAlerts(
            presentTimeline(timeline, messages).toSorted((a, b) => b.at.localeCompare(a.at)),
            alerts.map(alertLine),
          ),
          reachability: reach.map(presentReach),
        },
        200,
      );
    },

    updateLead: async (c) => {
      const { id } = c.req.valid('param');
      const { workspaceId } = c.var;
      const input = c.req.valid('json');
      const errors = zoneErrors(input);
      if (errors.length > 0) return problem(c, 'invalid-request', 'The lead was not changed.', { errors });
      try {
        const outcome = await db.transaction().execute(async (tx) => {
          const before = await find(tx, workspaceId, id).forUpdate().executeTakeFirst();
          if (before === undefined) return 'unknown';
          const columns = leadColumns(mergeFields(before.fields, input));
          const after = { ...before, ...columns };
          if (after.email === null && after.phone === null && after.linkedin === null) return 'unreachable';
          return tx
            .updateTable('leads')
            .set({ ...columns, updated_at: new Date() })
            .where('workspace_id', '=', workspaceId)
            .where('id', '=', id)
            .returningAll()
            .executeTakeFirstOrThrow();
        });
        if (outcome === 'unknown') return missing(c, 'lead');
        if (outcome === 'unreachable') {
          return problem(c, 'invalid-request', 'The lead was not changed.', {
            errors: [{ path: 'email', message: 'A lead needs an email address, a phone number or a LinkedIn address.' }],
          });
        }
        return c.json(presentLead(outcome), 200);
      } catch (error) {
        if (isUniqueViolation(error, 'leads_by_email')) return problem(c, 'email-taken', taken);
        throw error;
      }
    },
  };
}
