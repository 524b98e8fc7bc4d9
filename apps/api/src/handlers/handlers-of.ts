import { Diagnostician, inWorkspace } from '@touchline/engine';
import type { contract } from '../contract/contract.ts';
import type { ApiDeps, AppDeps } from '../context/deps.ts';
import type { Handlers } from '../http/app-env.ts';
import type { LiveHub } from '../live/live-hub.ts';
import { accountHandlers } from './account.ts';
import { apiKeyHandlers } from './api-keys.ts';
import { alertHandlers } from './alerts.ts';
import { approvalHandlers } from './approvals.ts';
import { auditHandlers } from './audit.ts';
import { commentHandlers } from './comments.ts';
import { draftHandlers } from './drafts.ts';
import { enrollmentHandlers } from './enrollments.ts';
import { eventHandlers } from './events.ts';
import { experimentHandlers } from './experiments.ts';
import { jobHandlers } from './jobs.ts';
import { leadImportHandlers } from './lead-imports.ts';
import { leadHandlers } from './leads.ts';
import { liveHandlers } from './live.ts';
import { enrollRulesHandlers } from './enroll-rules.ts';
import { publishPlanHandlers } from './publish-plan.ts';
import { sequenceStatusHandlers } from './sequence-status.ts';
import { invitationHandlers } from './invitations.ts';
import { memberHandlers } from './members.ts';
import { inboxHandlers } from './inbox.ts';
import { mailboxHandlers } from './mailboxes.ts';
import { messageHandlers } from './messages.ts';
import { nextMessageHandlers } from './next-message.ts';
import { notificationHandlers } from './notifications.ts';
import { operationsHandlers } from './operations.ts';
import { rehearsalHandlers } from './rehearsals.ts';
import { sandboxHandlers } from './sandbox.ts';
import { sequenceHandlers } from './sequences.ts';
import { statusHandlers } from './status.ts';
import { suppressionHandlers } from './suppressions.ts';
import { taskHandlers } from './tasks.ts';
import { trialMessageHandlers } from './trial-messages.ts';
import { versionHandlers } from './versions.ts';
import { workspaceHandlers } from './workspace.ts';

type AllHandlers = Handlers<typeof contract>;

/** Bounded: the oldest is dropped first. */
const CAPACITY = 1_000;

/**
 * The handlers of each workspace. They work on connections that see this workspace only, so a statement that forgets its condition gets
 * nothing of another one. Accounts and health checks belong to the installation.
 */
export function handlersOf(deps: AppDeps, hub: LiveHub): <Id extends keyof AllHandlers>(id: Id, workspaceId: string) => AllHandlers[Id] {
  const known = new Map<string, AllHandlers>();
  // People, sessions and memberships span workspaces.
  const shared = {
    ...statusHandlers(deps),
    ...accountHandlers(deps),
    ...memberHandlers(deps),
    ...invitationHandlers(deps),
    ...apiKeyHandlers(deps),
    ...workspaceHandlers(deps),
  };
  const diagnostician = new Diagnostician(deps.engine);
  const ofWorkspace = (workspaceId: string): AllHandlers => {
    const found = known.get(workspaceId);
    if (found !== undefined) return found;
    const [oldest] = known.keys();
    if (known.size >= CAPACITY && oldest !== undefined) known.delete(oldest);
    const own: ApiDeps = { ...deps, engine: inWorkspace(deps.engine, workspaceId) };
    const handlers: AllHandlers = {
      ...shared,
      ...sequenceHandlers(own),
      ...draftHandlers(own),
      ...commentHandlers(own),
      ...versionHandlers(own),
      ...leadHandlers(own),
      ...leadImportHandlers(own),
      ...enrollmentHandlers(own),
      ...liveHandlers(own, hub),
      ...inboxHandlers(own),
      ...mailboxHandlers(own),
      ...notificationHandlers(own, hub),
      ...messageHandlers(own),
      ...trialMessageHandlers(own),
      ...eventHandlers(own),
      ...taskHandlers(own),
      ...sandboxHandlers(own),
      ...jobHandlers(own),
      ...enrollRulesHandlers(own),
      ...publishPlanHandlers(own),
      ...sequenceStatusHandlers(own),
      ...nextMessageHandlers(own),
      ...rehearsalHandlers(own, deps.engine),
      ...operationsHandlers(own, deps.engine, diagnostician),
      ...experimentHandlers(own),
      ...alertHandlers(own),
      ...approvalHandlers(own),
      ...auditHandlers(own),
      ...suppressionHandlers(own),
    };
    known.set(workspaceId, handlers);
    return handlers;
  };
  const common: Partial<AllHandlers> = shared;
  return (id, workspaceId) => common[id] ?? ofWorkspace(workspaceId)[id];
}
