import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { workspaceSettingsQuery } from '../../api/workspace.ts';
import { NavRail } from './nav-rail.tsx';
import { OfflineNotice } from './offline-notice.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';

/** The frame around every page. */
export function Shell() {
  // Reading the settings applies them.
  useQuery(workspaceSettingsQuery);
  return (
    <div className="flex h-full max-md:flex-col">
      <a
        href="#main"
        className="fixed top-2 left-2 z-100 -translate-y-20 rounded-md bg-accent px-3 py-1.5 text-sm font-medium text-accent-ink focus:translate-y-0"
      >
        Skip to content
      </a>
      <NavRail />
      <main id="main" tabIndex={-1} className="flex min-h-0 min-w-0 flex-1 flex-col outline-none">
        <OfflineNotice />
        <div className="min-h-0 flex-1">
          <Outlet />
        </div>
      </main>
      <ShortcutsDialog />
    </div>
  );
}
