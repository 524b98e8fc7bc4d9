import { parseDocument } from '@touchline/sequence';
import type { draftRoutes } from '../contract/drafts.ts';
import type { ApiDeps } from '../context/deps.ts';
import type { Handlers } from '../http/app-env.ts';
import { revisionOf } from '../http/if-match.ts';
import { missing } from '../http/not-found.ts';
import { problem } from '../http/problem.ts';
import { findDraft, saveDraft } from '../queries/drafts.ts';

export function draftHandlers({ engine: { db } }: ApiDeps): Handlers<typeof draftRoutes> {
  return {
    getDraft: async (c) => {
      const draft = await findDraft(db, c.var.workspaceId, c.req.valid('param').id);
      if (draft === null) return missing(c, 'sequence');
      c.header('etag', `"${draft.revision}"`);
      return c.json(draft, 200);
    },

    saveDraft: async (c) => {
      const sequenceId = c.req.valid('param').id;
      const { workspaceId, by } = c.var;
      const header = c.req.valid('header')['if-match'];
      if (header === undefined) {
        return problem(c, 'if-match-required', 'Send If-Match with the revision that the draft was loaded with, such as "7".');
      }
      const revision = revisionOf(header);
      if (revision === null) return problem(c, 'invalid-if-match', 'If-Match has to be one revision in quotes, such as "7".');

      const parsed = parseDocument(c.req.valid('json').document);
      if (!parsed.ok) {
        return problem(c, 'invalid-document', 'The draft was not saved. Fix the errors in `errors`.', { errors: parsed.problems });
      }
      const saved = await saveDraft(db, { workspaceId, sequenceId, revision }, { document: parsed.document, by });
      if (saved !== null) {
        c.header('etag', `"${saved.revision}"`);
        return c.json(saved, 200);
      }
      const current = await findDraft(db, workspaceId, sequenceId);
      if (current === null) return missing(c, 'sequence');
      return problem(
        c,
        'draft-conflict',
        `The draft is at revision ${current.revision}; this edit is based on revision ${revision}. Nothing was saved.`,
        {
          current: { revision: current.revision, document: current.document, savedBy: current.savedBy },
        },
      );
    },
  };
}
