import type { RouteConfig, RouteConfigToTypedResponse, RouteHandler } from '@hono/zod-openapi';
import type { Handler, ToSchema } from 'hono/types';
import { accountRoutes } from './account.ts';
import { apiKeyRoutes } from './api-keys.ts';
import { alertRoutes } from './alerts.ts';
import { approvalRoutes } from './approvals.ts';
import { auditRoutes } from './audit.ts';
import { commentRoutes } from './comments.ts';
import { draftRoutes } from './drafts.ts';
import { enrollmentRoutes } from './enrollments.ts';
import { eventRoutes } from './events.ts';
import { experimentRoutes } from './experiments.ts';
import { inboxRoutes } from './inbox.ts';
import { jobRoutes } from './jobs.ts';
import { leadImportRoutes } from './lead-imports.ts';
import { leadRoutes } from './leads.ts';
import { liveRoutes } from './live.ts';
import { enrollRulesRoutes } from './enroll-rules.ts';
import { publishPlanRoutes } from './publish-plan.ts';
import { sequenceStatusRoutes } from './sequence-status.ts';
import { invitationRoutes, memberRoutes } from './members.ts';
import { mailboxRoutes } from './mailboxes.ts';
import { messageRoutes } from './messages.ts';
import { nextMessageRoutes } from './next-message.ts';
import { notificationRoutes } from './notifications.ts';
import { operationsRoutes } from './operations.ts';
import { rehearsalRoutes } from './rehearsals.ts';
import { sandboxRoutes } from './sandbox.ts';
import { sequenceRoutes } from './sequences.ts';
import { statusRoutes } from './status.ts';
import { suppressionRoutes } from './suppressions.ts';
import { taskRoutes } from './tasks.ts';
import { trialMessageRoutes } from './trial-messages.ts';
import { versionRoutes } from './versions.ts';
import { workspaceRoutes } from './workspace.ts';

/**
 * Every route of the API, by operation id. The app binds one handler to each (missing ones are type errors), the OpenAPI
 * document lists them, and the browser's client gets its types from here alone, so that it never sees a handler.
 */
export const contract = {
  ...sequenceRoutes,
  ...draftRoutes,
  ...commentRoutes,
  ...versionRoutes,
  ...leadRoutes,
  ...leadImportRoutes,
  ...enrollmentRoutes,
  ...liveRoutes,
  ...inboxRoutes,
  ...mailboxRoutes,
  ...messageRoutes,
  ...trialMessageRoutes,
  ...eventRoutes,
  ...taskRoutes,
  ...sandboxRoutes,
  ...statusRoutes,
  ...jobRoutes,
  ...enrollRulesRoutes,
  ...publishPlanRoutes,
  ...sequenceStatusRoutes,
  ...nextMessageRoutes,
  ...rehearsalRoutes,
  ...operationsRoutes,
  ...experimentRoutes,
  ...alertRoutes,
  ...approvalRoutes,
  ...notificationRoutes,
  ...suppressionRoutes,
  ...workspaceRoutes,
  ...accountRoutes,
  ...memberRoutes,
  ...invitationRoutes,
  ...apiKeyRoutes,
  ...auditRoutes,
} as const;

type Contract = typeof contract;

type InputOf<Route extends RouteConfig> =
  RouteHandler<Route> extends Handler<infer _Env, infer _Path, infer Input, infer _Answer> ? Input : never;

type HonoPath<Path extends string> = Path extends `${infer Before}/{${infer Name}}${infer After}`
  ? `${Before}/:${Name}${HonoPath<After>}`
  : Path;

type SchemaOf<Route extends RouteConfig> = ToSchema<
  Route['method'],
  HonoPath<Route['path']>,
  InputOf<Route>,
  RouteConfigToTypedResponse<Route>
>;

type Intersect<Union> = (Union extends unknown ? (value: Union) => void : never) extends (value: infer All) => void ? All : never;

/** The contract in the form that `hc` understands. */
export type ApiSchema = Intersect<{ [Id in keyof Contract]: SchemaOf<Contract[Id]> }[keyof Contract]>;
