import { publish } from '@touchline/engine';
import { type Ir, storedDocument } from '@touchline/sequence';
import type { versionRoutes } from '../contract/versions.ts';
import type { ApiDeps } from '../context/deps.ts';
import type { Handlers } from '../http/app-env.ts';
import { missing } from '../http/not-found.ts';
import { problem } from '../http/problem.ts';
import { presentJob } from '../present/job.ts';
import { runJob } from '../context/run-job.ts';
import { unknownSteps } from '../present/unknown-steps.ts';
import { presentIssue } from '../present/issue.ts';
import { publishWarnings } from '../present/publish-warnings.ts';
import { presentVersion } from '../present/version.ts';
import { approve, lacksApproval } from './approve-by-publishing.ts';
import { signedIn } from '../http/signed-in.ts';
import { findApproval } from '../queries/approvals.ts';
import { sequenceExists } from '../queries/sequences.ts';
import { findVersion, listVersions } from '../queries/versions.ts';

export function versionHandlers(deps: ApiDeps): Handlers<typeof versionRoutes> {
  const { engine } = deps;
  const { db } = engine;
  return {
    publishVersion: async (c) => {
      const { revision, note, choices, why } = c.req.valid('json');
      const sequenceId = c.req.valid('param').id;
      const identity = signedIn(c);
      const asked = await findApproval(db, c.var.workspaceId, sequenceId);
      const lacking = asked === null ? null : lacksApproval(asked.approval, revision, identity.id);
      if (lacking !== null) return problem(c, 'approval-required', lacking);
      const outcome = await publish(engine, {
        workspaceId: c.var.workspaceId,
        sequenceId,
        revision,
        note: note ?? null,
        by: c.var.by,
        why: why ?? null,
        ...(choices === undefined ? {} : { choices }),
      });
      if (!outcome.ok) {
        switch (outcome.reason) {
          case 'not-found':
            return missing(c, 'sequence');
          case 'conflict':
            return problem(c, 'draft-conflict', 'The draft was saved in the meantime. Review it, then publish again.');
          case 'nothing-changed':
            return problem(c, 'nothing-changed', 'The draft is the same as the latest version.');
          case 'not-publishable':
            return problem(c, 'not-publishable', 'Nothing was published. Fix the errors in `issues`, then publish again.', {
              issues: (outcome.issues ?? []).map(presentIssue),
            });
          case 'unknown-step':
            return problem(c, 'invalid-request', 'Nothing was published. Choose steps that the new version has.', {
              errors: unknownSteps(outcome.steps),
            });
        }
      }
      runJob(deps, outcome.move);
      if (asked !== null) await approve(engine, { workspaceId: c.var.workspaceId, sequenceId, name: asked.name, revision, identity });
      const { version, move } = outcome;
      const { id, number, irHash, publishedAt } = version;
      const stored = await findVersion(db, c.var.workspaceId, id);
      const warnings = stored === null ? [] : await publishWarnings(engine.channels, stored.ir as Ir);
      const job = move === null ? null : presentJob(move);
      return c.json({ id, sequenceId, number, irHash, note: note ?? null, publishedAt: publishedAt.toISOString(), warnings, job }, 201);
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
      return c.json({ ...presentVersion(row), document: storedDocument(row.document), ir: row.ir as Ir }, 200);
    },
  };
}
