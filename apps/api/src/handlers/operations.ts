import {
  askToResume,
  listMailboxes,
  type Backlog,
  type Diagnostician,
  examine,
  type Finding,
  type InstallationDeps,
  operations,
  resolveUnconfirmed,
  unprovidedSequences,
} from '@touchline/engine';
import type { operationsRoutes } from '../contract/operations.ts';
import type { ApiDeps } from '../context/deps.ts';
import type { Handlers } from '../http/app-env.ts';
import { mailboxesLimitedTo, notYourMailbox } from '../accounts/own-mailboxes.ts';
import { missing } from '../http/not-found.ts';
import { problem } from '../http/problem.ts';
import { presentJob } from '../present/job.ts';
import { presentMessage } from '../present/message.ts';
import { enrollmentExists } from '../queries/enrollments.ts';
import { findMessage } from '../queries/messages.ts';

/** @param installation for the sending mailbox, which all workspaces share */
export function operationsHandlers(
  { engine }: ApiDeps,
  installation: InstallationDeps,
  diagnostician: Diagnostician,
): Handlers<typeof operationsRoutes> {
  return {
    getOperations: async (c) => {
      const { workspaceId } = c.var;
      const [page, unprovided] = await Promise.all([operations(engine, workspaceId), unprovidedSequences(engine, workspaceId)]);
      return c.json(
        {
          at: page.at.toISOString(),
          workers: page.workers.map((worker) => ({
            ...worker,
            startedAt: worker.startedAt.toISOString(),
            heartbeatAt: worker.heartbeatAt.toISOString(),
            totals: { ...worker.totals },
            perSecond: { ...worker.perSecond },
          })),
          due: presentBacklog(page.due),
          queued: presentBacklog(page.queued),
          nextDueAt: page.nextDueAt?.toISOString() ?? null,
          messages: { since: page.messages.since.toISOString(), counts: { ...page.messages.counts }, more: page.messages.more },
          failed: { total: page.failed.total, items: page.failed.items.map((item) => ({ ...item, since: item.since.toISOString() })) },
          unconfirmed: {
            total: page.unconfirmed.total,
            items: page.unconfirmed.items.map((item) => ({ ...item, submittedAt: item.submittedAt?.toISOString() ?? null })),
          },
          failedMessages: {
            ...page.failedMessages,
            groups: page.failedMessages.groups.map((group) => ({
              ...group,
              oldest: group.oldest.toISOString(),
              latest: group.latest.toISOString(),
              leads: [...group.leads],
            })),
          },
          mailboxes: page.mailboxes.map((mailbox) => ({
            ...mailbox,
            since: mailbox.since.toISOString(),
            probeAt: mailbox.probeAt.toISOString(),
            askedAt: mailbox.askedAt?.toISOString() ?? null,
          })),
          unprovided: unprovided.map(({ channel, sequences }) => ({ channel, sequences: [...sequences] })),
          jobs: page.jobs.map(presentJob),
        },
        200,
      );
    },

    resolveMessage: async (c) => {
      const { workspaceId, by } = c.var;
      const { id } = c.req.valid('param');
      const { verdict, why } = c.req.valid('json');
      const settled = await resolveUnconfirmed(engine, { workspaceId, messageId: id, verdict, by, why: why ?? null });
      const row = await findMessage(engine.db, workspaceId, id);
      if (row === null) return missing(c, 'message');
      return settled ? c.json(presentMessage(row), 200) : problem(c, 'not-unconfirmed', `It is ${row.status}.`);
    },

    resumeMailbox: async (c) => {
      const address = c.req.valid('param').address.toLowerCase();
      const mailbox = (await listMailboxes(engine, c.var.workspaceId)).find((one) => one.address === address);
      const own = mailboxesLimitedTo(c);
      if (own !== null && mailbox?.ownerId !== own) return notYourMailbox(c);
      const ask = { by: c.var.by, why: c.req.valid('json').why ?? null };
      // A workspace may have connected the address that the installation sends from.
      const asked =
        (mailbox !== undefined && (await askToResume(installation, { key: mailbox.id, ...ask }))) ||
        (own === null && (await askToResume(installation, { key: address, ...ask })));
      return asked ? c.json({ address }, 200) : problem(c, 'not-paused', `${address} is not paused.`);
    },

    diagnose: async (c) => {
      const { at, allReadAt, checked, findings } = await diagnostician.diagnose();
      return c.json(
        {
          at: new Date(at).toISOString(),
          allReadAt: allReadAt === null ? null : new Date(allReadAt).toISOString(),
          checked,
          findings: findings.map((finding) => presentFinding(finding, c.var.workspaceId)),
        },
        200,
      );
    },

    repairFindings: async (c) => {
      const { findings } = await diagnostician.fix();
      return c.json({ repaired: findings.reduce((sum, { fixed }) => sum + (fixed ?? 0), 0) }, 200);
    },

    diagnoseEnrollment: async (c) => {
      const { workspaceId } = c.var;
      const { id } = c.req.valid('param');
      if (!(await enrollmentExists(engine.db, workspaceId, id))) return missing(c, 'enrollment');
      const findings = await examine(engine, { workspaceId, id });
      return c.json({ findings: findings.map((finding) => presentFinding(finding, workspaceId)) }, 200);
    },
  };
}

/** Only cases of this workspace are shown. */
function presentFinding({ fixed: _fixed, cases, ...finding }: Finding, own: string) {
  const shown = cases.filter(({ workspaceId }) => workspaceId === null || workspaceId === own);
  return { ...finding, cases: shown.map(({ id, detail }) => ({ id, detail })) };
}

function presentBacklog({ n, more, oldest }: Backlog) {
  return { n, more, oldest: oldest?.toISOString() ?? null };
}
