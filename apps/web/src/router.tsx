import { createRootRoute, createRoute, createRouter, redirect } from '@tanstack/react-router';
import { type EnrollmentFilter, isEnrollmentStatus } from './api/enrollment-filter.ts';
import { BASE_PATH } from './base-path.ts';
import { analysisSearch } from './routes/analysis/analysis-search.ts';
import { ErrorPage } from './routes/error-page.tsx';
import { lazyPage } from './routes/lazy-page.ts';
import { NotFoundPage } from './routes/not-found-page.tsx';
import { SequencesPage } from './routes/sequences/sequences-page.tsx';
import { Shell } from './routes/shell.tsx';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFoundPage });

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/sequences' });
  },
});

const sequences = createRoute({ getParentRoute: () => root, path: '/sequences', component: SequencesPage });

// Every page but the first is a chunk of its own.
const editor = createRoute({
  getParentRoute: () => root,
  path: '/sequences/$sequenceId',
  component: lazyPage(() => import('./canvas/editor-page.tsx'), 'EditorPage'),
});

const sequenceLeads = createRoute({
  getParentRoute: () => root,
  path: '/sequences/$sequenceId/leads',
  validateSearch: (search): EnrollmentFilter => ({
    ...(typeof search['step'] === 'string' ? { step: search['step'] } : {}),
    ...(isEnrollmentStatus(search['status']) ? { status: search['status'] } : {}),
  }),
  component: lazyPage(() => import('./routes/sequence-leads/sequence-leads-page.tsx'), 'SequenceLeadsPage'),
});

const leads = createRoute({
  getParentRoute: () => root,
  path: '/leads',
  component: lazyPage(() => import('./routes/leads/leads-page.tsx'), 'LeadsPage'),
});
const importLeads = createRoute({
  getParentRoute: () => root,
  path: '/leads/import',
  component: lazyPage(() => import('./routes/leads/import/import-page.tsx'), 'ImportPage'),
});
const lead = createRoute({
  getParentRoute: () => root,
  path: '/leads/$leadId',
  component: lazyPage(() => import('./routes/leads/lead-page.tsx'), 'LeadPage'),
});
const tasks = createRoute({
  getParentRoute: () => root,
  path: '/tasks',
  component: lazyPage(() => import('./routes/tasks/tasks-page.tsx'), 'TasksPage'),
});
const analysis = createRoute({
  getParentRoute: () => root,
  path: '/analysis',
  validateSearch: analysisSearch,
  component: lazyPage(() => import('./routes/analysis/analysis-page.tsx'), 'AnalysisPage'),
});
const operations = createRoute({
  getParentRoute: () => root,
  path: '/operations',
  component: lazyPage(() => import('./routes/operations/operations-page.tsx'), 'OperationsPage'),
});
const alerts = createRoute({
  getParentRoute: () => root,
  path: '/alerts',
  component: lazyPage(() => import('./routes/alerts/alerts-page.tsx'), 'AlertsPage'),
});
const suppressions = createRoute({
  getParentRoute: () => root,
  path: '/suppressions',
  component: lazyPage(() => import('./routes/suppressions/suppressions-page.tsx'), 'SuppressionsPage'),
});
const sandbox = createRoute({
  getParentRoute: () => root,
  path: '/sandbox',
  component: lazyPage(() => import('./routes/sandbox/sandbox-page.tsx'), 'SandboxPage'),
});
const sandboxMessage = createRoute({
  getParentRoute: () => root,
  path: '/sandbox/$messageId',
  component: lazyPage(() => import('./routes/sandbox/sandbox-page.tsx'), 'SandboxPage'),
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
