import { type InstallationDeps, rehearse } from '@touchline/engine';
import { parseDocument } from '@touchline/sequence';
import type { rehearsalRoutes } from '../contract/rehearsals.ts';
import type { ApiDeps } from '../context/deps.ts';
import type { Handlers } from '../http/app-env.ts';
import { problem } from '../http/problem.ts';
import { documentErrors } from '../present/document-errors.ts';
import { presentIssue } from '../present/issue.ts';

export function rehearsalHandlers({ logger }: ApiDeps, { pool }: InstallationDeps): Handlers<typeof rehearsalRoutes> {
  // One makes all tables and runs months of work: two at a time would be felt by everybody else.
  let busy = false;
  return {
    rehearse: async (c) => {
      const { document, roles, days } = c.req.valid('json');
      const parsed = parseDocument(document);
      if (!parsed.ok) {
        const errors = documentErrors(parsed.problems);
        return problem(c, 'invalid-document', 'The document has errors, see `errors`.', { errors });
      }
      const databaseUrl = pool.options.connectionString;
      if (databaseUrl === undefined)
        throw new Error('The pool was made without a connection string; createPool of @touchline/db sets one.');
      if (busy) return problem(c, 'rehearsal-in-progress', 'Try again in a few seconds.');
      busy = true;
      try {
        const rehearsal = await rehearse({
          databaseUrl,
          document: parsed.document,
          days,
          logger,
          roles: roles.map(({ enrolledAt, timeZone, tier, behavior }) => ({
            persona: { enrolledAt: Date.parse(enrolledAt), lead: { timeZone, tier } },
            behavior: behavior ?? {},
          })),
        });
        if (!rehearsal.ok) {
          const issues = rehearsal.issues.map(presentIssue);
          return problem(c, 'not-publishable', 'A draft with errors cannot be rehearsed. Fix the errors in `issues` first.', { issues });
        }
        const runs = rehearsal.runs.map(({ zone, status, endReason, error, entries, messages }) => ({
          zone,
          status,
          endReason,
          error,
          entries: entries.map((entry) => ({ ...entry, at: iso(entry.at) })),
          messages: messages.map((message) => ({ ...message, at: message.at === null ? null : iso(message.at) })),
        }));
        return c.json({ milliseconds: rehearsal.milliseconds, runs }, 200);
      } finally {
        busy = false;
      }
    },
  };
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}
