import { createRootRoute, createRoute, createRouter, redirect } from '@tanstack/react-router';
import { type EnrollmentFilter, isEnrollmentStatus } from '../api/enrollment-filter.ts';
import { APP_PATH } from '../lib/workspace-path.ts';
import { ownerSearch } from '../features/leads/owner-search.ts';
import { analysisSearch } from '../features/analysis/analysis-search.ts';
import { ErrorPage } from './error-page.tsx';
import { lazyPage } from './lazy-page.ts';
import { NotFoundPage } from './not-found-page.tsx';
import { auditSearch } from '../pages/settings/audit-log/audit-search.ts';
import { SequencesPage } from '../pages/sequences/sequences-page.tsx';
import { Frame } from './frame.tsx';

const root = createRootRoute({ component: Frame, notFoundComponent: NotFoundPage });

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/sequences' });
  },
});

const sequences = createRoute({ getParentRoute: () => root, path: '/sequences', component: SequencesPage });

// Every page except the first is a lazy chunk.
const editor = createRoute({
  getParentRoute: () => root,
  path: '/sequences/$sequenceId',
  component: lazyPage(() => import('../editor/editor-page.tsx'), 'EditorPage'),
});

const sequenceLeads = createRoute({
  getParentRoute: () => root,
  path: '/sequences/$sequenceId/leads',
  validateSearch: (search): EnrollmentFilter => ({
    ...(typeof search['step'] === 'string' ? { step: search['step'] } : {}),
    ...(isEnrollmentStatus(search['status']) ? { status: search['status'] } : {}),
  }),
  component: lazyPage(() => import('../pages/sequence-leads/sequence-leads-page.tsx'), 'SequenceLeadsPage'),
});

const leads = createRoute({
  getParentRoute: () => root,
  path: '/leads',
  validateSearch: ownerSearch,
  component: lazyPage(() => import('../pages/leads/leads-page.tsx'), 'LeadsPage'),
});
const importLeads = createRoute({
  getParentRoute: () => root,
  path: '/leads/import',
  component: lazyPage(() => import('../pages/leads/import/import-page.tsx'), 'ImportPage'),
});
const lead = createRoute({
  getParentRoute: () => root,
  path: '/leads/$leadId',
  component: lazyPage(() => import('../pages/leads/lead-page.tsx'), 'LeadPage'),
});
const inbox = createRoute({
  getParentRoute: () => root,
  path: '/inbox',
  validateSearch: ownerSearch,
  component: lazyPage(() => import('../pages/inbox/inbox-page.tsx'), 'InboxPage'),
});
const tasks = createRoute({
  getParentRoute: () => root,
  path: '/tasks',
  validateSearch: ownerSearch,
  component: lazyPage(() => import('../pages/tasks/tasks-page.tsx'), 'TasksPage'),
});
const analysis = createRoute({
  getParentRoute: () => root,
  path: '/analysis',
  validateSearch: analysisSearch,
  component: lazyPage(() => import('../pages/analysis/analysis-page.tsx'), 'AnalysisPage'),
});
const operations = createRoute({
  getParentRoute: () => root,
  path: '/operations',
  component: lazyPage(() => import('../pages/operations/operations-page.tsx'), 'OperationsPage'),
});
const alerts = createRoute({
  getParentRoute: () => root,
  path: '/alerts',
  component: lazyPage(() => import('../pages/alerts/alerts-page.tsx'), 'AlertsPage'),
});
const notifications = createRoute({
  getParentRoute: () => root,
  path: '/notifications',
  component: lazyPage(() => import('../pages/notifications/notifications-page.tsx'), 'NotificationsPage'),
});
const experiments = createRoute({
  getParentRoute: () => root,
  path: '/experiments',
  component: lazyPage(() => import('../pages/experiments/experiments-page.tsx'), 'ExperimentsPage'),
});
const experiment = createRoute({
  getParentRoute: () => root,
  path: '/experiments/$experimentId',
  component: lazyPage(() => import('../pages/experiments/experiment-page.tsx'), 'ExperimentPage'),
});
const suppressions = createRoute({
  getParentRoute: () => root,
  path: '/suppressions',
  component: lazyPage(() => import('../pages/suppressions/suppressions-page.tsx'), 'SuppressionsPage'),
});
const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: lazyPage(() => import('../pages/settings/settings-page.tsx'), 'SettingsPage'),
});

const sandbox = createRoute({
  getParentRoute: () => root,
  path: '/sandbox',
  component: lazyPage(() => import('../pages/sandbox/sandbox-page.tsx'), 'SandboxPage'),
});
const sandboxMessage = createRoute({
  getParentRoute: () => root,
  path: '/sandbox/$messageId',
  component: lazyPage(() => import('../pages/sandbox/sandbox-page.tsx'), 'SandboxPage'),
});

const members = createRoute({
  getParentRoute: () => root,
  path: '/settings/members',
  component: lazyPage(() => import('../pages/settings/members/members-page.tsx'), 'MembersPage'),
});
const roles = createRoute({
  getParentRoute: () => root,
  path: '/settings/roles',
  component: lazyPage(() => import('../pages/settings/roles-page.tsx'), 'RolesPage'),
});
const mailboxes = createRoute({
  getParentRoute: () => root,
  path: '/settings/mailboxes',
  component: lazyPage(() => import('../pages/settings/mailboxes/mailboxes-page.tsx'), 'MailboxesPage'),
});
const apiKeys = createRoute({
  getParentRoute: () => root,
  path: '/settings/api-keys',
  component: lazyPage(() => import('../pages/settings/api-keys/api-keys-page.tsx'), 'ApiKeysPage'),
});
const auditLog = createRoute({
  getParentRoute: () => root,
  path: '/settings/audit-log',
  validateSearch: auditSearch,
  component: lazyPage(() => import('../pages/settings/audit-log/audit-log-page.tsx'), 'AuditLogPage'),
});
const account = createRoute({
  getParentRoute: () => root,
  path: '/account',
  component: lazyPage(() => import('../pages/account/account-page.tsx'), 'AccountPage'),
});

// Pages outside the frame.
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  staticData: { isBare: true },
  validateSearch: (search): { readonly to?: string; readonly problem?: string } => ({
    ...(typeof search['to'] === 'string' ? { to: search['to'] } : {}),
    ...(typeof search['problem'] === 'string' ? { problem: search['problem'] } : {}),
  }),
  component: lazyPage(() => import('../pages/entry/sign-in-page.tsx'), 'SignInPage'),
});
const forgotPassword = createRoute({
  getParentRoute: () => root,
  path: '/forgot-password',
  staticData: { isBare: true },
  component: lazyPage(() => import('../pages/entry/forgot-password-page.tsx'), 'ForgotPasswordPage'),
});
const resetPassword = createRoute({
  getParentRoute: () => root,
  path: '/reset-password',
  staticData: { isBare: true },
  component: lazyPage(() => import('../pages/entry/reset-password-page.tsx'), 'ResetPasswordPage'),
});
const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  staticData: { isBare: true },
  component: lazyPage(() => import('../pages/entry/setup-page.tsx'), 'SetupPage'),
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  staticData: { isBare: true },
  component: lazyPage(() => import('../pages/entry/invitation-page.tsx'), 'InvitationPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    sequences,
    editor,
    sequenceLeads,
    leads,
    importLeads,
    lead,
    inbox,
    tasks,
    analysis,
    operations,
    alerts,
    notifications,
    experiments,
    experiment,
    suppressions,
    sandbox,
    sandboxMessage,
    settings,
    members,
    roles,
    mailboxes,
    apiKeys,
    auditLog,
    signIn,
    forgotPassword,
    resetPassword,
    setup,
    invitation,
    account,
  ]),
  ...(APP_PATH === '' ? {} : { basepath: APP_PATH }),
  defaultPreload: 'intent',
  defaultErrorComponent: ErrorPage,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
  interface StaticDataRouteOption {
    /** The page stands outside the app's frame and needs no signed-in user. */
    readonly isBare?: boolean;
  }
}
