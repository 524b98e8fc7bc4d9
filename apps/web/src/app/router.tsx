import { createRootRoute, createRoute, createRouter, redirect } from '@tanstack/react-router';
import { type EnrollmentFilter, isEnrollmentStatus } from '../api/enrollment-filter.ts';
import { BASE_PATH } from '../lib/base-path.ts';
import { analysisSearch } from '../features/analysis/analysis-search.ts';
import { ErrorPage } from './error-page.tsx';
import { lazyPage } from './lazy-page.ts';
import { NotFoundPage } from './not-found-page.tsx';
import { SequencesPage } from '../pages/sequences/sequences-page.tsx';
import { Shell } from './shell/shell.tsx';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFoundPage });

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
const tasks = createRoute({
  getParentRoute: () => root,
  path: '/tasks',
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

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    sequences,
    editor,
    sequenceLeads,
    leads,
    importLeads,
    lead,
    tasks,
    analysis,
    operations,
    alerts,
    suppressions,
    sandbox,
    sandboxMessage,
    settings,
  ]),
  ...(BASE_PATH === '' ? {} : { basepath: BASE_PATH }),
  defaultPreload: 'intent',
  defaultErrorComponent: ErrorPage,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
