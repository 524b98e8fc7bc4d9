import { performAction, enroll, classifyReply } from '@touchline/engine';
import type { EnrollmentState } from '@touchline/sequence';
import { refuseLeadsOfOthers } from '../accounts/require-own.ts';
import type { enrollmentRoutes } from '../contract/enrollments.ts';
import type { ApiDeps } from '../context/deps.ts';
import type { Handlers } from '../http/app-env.ts';
import { missing } from '../http/not-found.ts';
import { problem } from '../http/problem.ts';
import { now } from '../context/now.ts';
import { presentEnrollment } from '../present/enrollment.ts';
import { factsOf, presentLead } from '../present/lead.ts';
import { presentMessage } from '../present/message.ts';
import { presentPosition } from '../present/position.ts';
import { textFormatOf } from '../present/text-format.ts';
import { presentTimeline } from '../present/timeline.ts';
import { countEnrollments, findEnrollment, listEnrollments } from '../queries/enrollments.ts';
import { enrollmentTimeline, messagesOf } from '../queries/lead-history.ts';
import { listMessages } from '../queries/messages.ts';
import { findSequence, sequenceExists } from '../queries/sequences.ts';
import { parseAction } from './parse-action.ts';

/** More than a person reads of one enrollment. */
const MAX_MESSAGES = 200;

export function enrollmentHandlers({ engine }: ApiDeps): Handlers<typeof enrollmentRoutes> {
  const { db } = engine;
  return {
    enrollLeads: async (c) => {
      const { workspaceId, by } = c.var;
      const sequenceId = c.req.valid('param').id;
      const sequence = await findSequence(db, workspaceId, sequenceId);
      if (sequence === null) return missing(c, 'sequence');
      if (sequence.publishedVersion === null) return problem(c, 'not-published', 'Publish it first: leads run a published version.');
      const { leadIds, isTest, why } = c.req.valid('json');
      const refused = await refuseLeadsOfOthers(c, db, 'leads.enroll', leadIds);
      if (refused !== null) return refused;
      const outcome = await enroll(engine, {
        workspaceId,
        sequenceId,
        leadIds,
        ...(isTest === undefined ? {} : { isTest }),
        ...(why === undefined || why === '' ? {} : { author: { by, why } }),
      });
      return c.json({ enrolled: [...outcome.enrolled], refused: [...outcome.refused] }, 200);
    },

    listEnrollments: async (c) => {
      const sequenceId = c.req.valid('param').id;
      const { items, nextCursor } = await listEnrollments(db, c.var.workspaceId, sequenceId, c.req.valid('query'));
      if (items.length === 0 && !(await sequenceExists(db, c.var.workspaceId, sequenceId))) return missing(c, 'sequence');
      const presented = items.map((row) => ({
        ...presentEnrollment(row),
        lead: {
          id: row.lead_id,
          email: row.email,
          phone: row.phone,
          firstName: row.first_name,
          lastName: row.last_name,
          company: row.company,
          tier: row.tier,
        },
      }));
      return c.json({ items: presented, nextCursor }, 200);
    },

    countEnrollments: async (c) => {
      const sequenceId = c.req.valid('param').id;
      const count = await countEnrollments(db, c.var.workspaceId, sequenceId, c.req.valid('query'));
      if (count.n === 0 && !(await sequenceExists(db, c.var.workspaceId, sequenceId))) return missing(c, 'sequence');
      return c.json(count, 200);
    },

    getEnrollment: async (c) => {
      const { workspaceId } = c.var;
      const { id } = c.req.valid('param');
      const row = await findEnrollment(db, workspaceId, id);
      if (row === null) return missing(c, 'enrollment');
      const [lead, timeline, sent, messages, workspace, instant] = await Promise.all([
        db.selectFrom('leads').selectAll().where('workspace_id', '=', workspaceId).where('id', '=', row.lead_id).executeTakeFirst(),
        enrollmentTimeline(db, workspaceId, id),
        messagesOf(db, workspaceId, { enrollmentId: id }),
        listMessages(db, workspaceId, { enrollmentId: id, limit: MAX_MESSAGES }),
        db.selectFrom('workspaces').select('hour_cycle').where('id', '=', workspaceId).executeTakeFirst(),
        now(engine),
      ]);
      // Deleted with its enrollments in this very moment.
      if (lead === undefined) return missing(c, 'enrollment');
      const state = row.state as EnrollmentState;
      return c.json(
        {
          ...presentEnrollment(row),
          lead: presentLead(lead),
          sequenceName: row.sequence_name,
          versionNumber: row.version_number,
          state,
          position: presentPosition(
            row.ir,
            state,
            { now: instant, enrollmentId: id, lead: factsOf(lead) },
            textFormatOf(workspace?.hour_cycle ?? null),
          ),
          timeline: presentTimeline(timeline, sent),
          messages: messages.items.map(presentMessage),
        },
        200,
      );
    },

    classifyReply: async (c) => {
      const { workspaceId, by } = c.var;
      const { id } = c.req.valid('param');
      const { reply, sentiment, why = null } = c.req.valid('json');
      const heard = await classifyReply(engine, { workspaceId, enrollmentId: id, reply, sentiment, by, why });
      const row = await findEnrollment(db, workspaceId, id);
      if (row === null) return missing(c, 'enrollment');
      return heard ? c.json(presentEnrollment(row), 200) : problem(c, 'not-found', 'This enrollment had no such reply.');
    },

    performAction: async (c) => {
      const { workspaceId, by } = c.var;
      const { id } = c.req.valid('param');
      const input = c.req.valid('json');
      const outcome = await performAction(engine, {
        workspaceId,
        enrollmentId: id,
        action: parseAction(input),
        by,
        why: input.why ?? null,
      });
      if (!outcome.ok && outcome.reason === 'unknown-enrollment') return missing(c, 'enrollment');
      if (!outcome.ok) {
        return problem(
          c,
          'action-refused',
          outcome.reason === 'ended'
            ? 'The enrollment has ended. Enroll the lead again instead.'
            : (outcome.detail ?? 'The enrollment is not in a state for this action.'),
        );
      }
      const row = await findEnrollment(db, workspaceId, id);
      return row === null ? missing(c, 'enrollment') : c.json(presentEnrollment(row), 200);
    },
  };
}
