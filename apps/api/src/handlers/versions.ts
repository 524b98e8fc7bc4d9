import { publish, unprovidedTouches, unreachableCalls } from '@touchline/engine';
import type { Ir, SequenceDocument } from '@touchline/sequence';
import type { versionRoutes } from '../contract/versions.ts';
import type { ApiDeps } from '../deps.ts';
import type { Handlers } from '../http/app-env.ts';
import { missing } from '../http/missing.ts';
import { problem } from '../http/problem.ts';
import { presentIssue } from '../present/issue.ts';
import { presentVersion } from '../present/version.ts';
import { sequenceExists } from '../queries/sequences.ts';
import { findVersion, listVersions } from '../queries/versions.ts';

const CHANNEL_WORDS: Readonly<Record<string, string>> = { sms: 'SMS', notice: 'in-app notices' };

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
      const unreachable = stored === null ? [] : await unreachableCalls(engine.channels, stored.ir as Ir);
      const unprovided = (stored === null ? [] : unprovidedTouches(engine.channels, stored.ir as Ir)).map(({ step, channel }) => ({
        code: 'no-provider' as const,
        stepId: step,
        message: `No provider is set up for ${CHANNEL_WORDS[channel] ?? channel}: real leads do not get this step, test leads get it in the sandbox.`,
      }));
      const warnings = [
        ...unprovided,
        ...unreachable.map(({ step, why }) => ({
          code: 'unreachable-webhook' as const,
          stepId: step,
          message: `This webhook will not be called. ${why}`,
        })),
      ];
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
