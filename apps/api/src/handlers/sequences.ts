import { newId } from '@touchline/db';
import { type SequenceDocument, emptyDocument, parseDocument } from '@touchline/sequence';
import { findTemplate } from '@touchline/templates';
import type { sequenceRoutes } from '../contract/sequences.ts';
import type { ApiDeps } from '../context/deps.ts';
import type { Handlers } from '../http/app-env.ts';
import { missing } from '../http/not-found.ts';
import { problem } from '../http/problem.ts';
import { documentErrors } from '../present/document-errors.ts';
import { createSequence } from '../queries/create-sequence.ts';
import { removeSequence } from '../queries/remove-sequence.ts';
import { findSequence, listSequences } from '../queries/sequences.ts';

export function sequenceHandlers({ engine: { db } }: ApiDeps): Handlers<typeof sequenceRoutes> {
  return {
    listSequences: async (c) => {
      const { archived, ...page } = c.req.valid('query');
      return c.json(await listSequences(db, c.var.workspaceId, { ...page, archived: archived === 'true' }), 200);
    },

    createSequence: async (c) => {
      const { name, document: given, templateId } = c.req.valid('json');
      let document: SequenceDocument = emptyDocument();
      if (given !== undefined) {
        const parsed = parseDocument(given);
        if (!parsed.ok) {
          const errors = documentErrors(parsed.problems);
          return problem(c, 'invalid-document', 'No sequence was created. Fix the errors in `errors`.', { errors });
        }
        document = parsed.document;
      } else if (templateId !== undefined) {
        const template = findTemplate(templateId);
        if (template === undefined) {
          const errors = [{ path: 'templateId', message: `There is no template "${templateId}".` }];
          return problem(c, 'invalid-request', 'GET /v1/templates lists the templates.', { errors });
        }
        document = template.document();
      }
      const id = newId();
      await createSequence(db, c.var.workspaceId, { id, name, document });
      const made = await findSequence(db, c.var.workspaceId, id);
      if (made === null) throw new Error(`Sequence ${id} was inserted and is not there.`);
      c.header('location', `/v1/sequences/${id}`);
      return c.json(made, 201);
    },

    getSequence: async (c) => {
      const sequence = await findSequence(db, c.var.workspaceId, c.req.valid('param').id);
      return sequence === null ? missing(c, 'sequence') : c.json(sequence, 200);
    },

    renameSequence: async (c) => {
      const { id } = c.req.valid('param');
      await db
        .updateTable('sequences')
        .set({ name: c.req.valid('json').name, updated_at: new Date() })
        .where('workspace_id', '=', c.var.workspaceId)
        .where('id', '=', id)
        .execute();
      const sequence = await findSequence(db, c.var.workspaceId, id);
      return sequence === null ? missing(c, 'sequence') : c.json(sequence, 200);
    },

    deleteSequence: async (c) => {
      const outcome = await removeSequence(db, c.var.workspaceId, c.req.valid('param').id);
      if (outcome === 'unknown') return missing(c, 'sequence');
      if (outcome === 'busy') return problem(c, 'has-active-enrollments', 'Remove its leads first, then delete it.');
      // A response without content has no type in the contract.
      return c.body(null, 204) as never;
    },
  };
}
