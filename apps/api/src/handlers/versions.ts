import { publish } from '@touchline/engine';
import type { Ir, SequenceDocument } from '@touchline/sequence';
import type { versionRoutes } from '../contract/versions.ts';
import type { ApiDeps } from '../context/deps.ts';
import type { Handlers } from '../http/app-env.ts';
import { missing } from '../http/not-found.ts';
import { problem } from '../http/problem.ts';
import { presentIssue } from '../present/issue.ts';
import { publishWarnings } from '../present/publish-warnings.ts';
import { presentVersion } from '../present/version.ts';
import { sequenceExists } from '../queries/sequences.ts';
import { findVersion, listVersions } from '../queries/versions.ts';

export function versionHandlers({ engine }: ApiDeps): Handlers<typeof versionRoutes> {
  const { db } = engine;
  return {
    publishVersion: async (c) => {
      const { revision, note } = c.req.valid('json');
      const sequenceId = c.req.valid('param').id;
      const outcome = await publish(engine, {
        workspaceId: c.var.workspaceId,
        sequenceId,
        revision,
        note: note ?? null,
      });
      if (!outcome.ok) {
        switch (outcome.reason) {
          case 'not-found':
            return missing(c, 'sequence');
          case 'conflict':
            return problem(c, 'draft-conflict', 'The draft was saved in between. Look at it again, then publish.');
          case 'nothing-changed':
            return problem(c, 'nothing-changed', 'The draft compiles to what the latest version is already.');
          case 'not-publishable':
            return problem(c, 'not-publishable', 'Nothing was published; `issues` says what to put right.', {
              issues: (outcome.issues ?? []).map(presentIssue),
            });
        }
      }
      const { id, number, irHash, publishedAt } = outcome.version;
      const stored = await findVersion(db, c.var.workspaceId, id);
      const warnings = stored === null ? [] : await publishWarnings(engine.channels, stored.ir as Ir);
      return c.json({ id, sequenceId, number, irHash, note: note ?? null, publishedAt: publishedAt.toISOString(), warnings }, 201);
    },

    listVersions: async (c) => {
      const sequenceId = c.req.valid('param').id;
      const { items, nextCursor } = await listVersions(db, c.var.workspaceId, sequenceId, c.req.valid('query'));
      if (items.length === 0 && !(await sequenceExists(db, c.var.workspaceId, sequenceId))) return missing(c, 'sequence');
      return c.json({ items: items.map(presentVersion), nextCursor }, 200);
    },

    getVersion: async (c) => {
      const row = await findVersion(db, c.var.workspaceId, c.req.valid('param').id);
      if (row === null) return missing(c, 'version');
      return c.json({ ...presentVersion(row), document: row.document as SequenceDocument, ir: row.ir as Ir }, 200);
    },
  };
}
