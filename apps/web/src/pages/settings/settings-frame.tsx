import { Link } from '@tanstack/react-router';
import { KeyRound, Mailbox, ScrollText, SlidersHorizontal, Table2, Users, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Me, Permission } from '../../api/me.ts';
import { NotAllowed } from '../../features/account/not-allowed.tsx';
import { useMe } from '../../features/account/use-me.ts';
import { useMay } from '../../features/account/use-may.ts';
import { cn } from '../../ui/cn.ts';
import { Page } from '../../ui/page.tsx';

interface Section {
  readonly to: '/settings' | '/settings/members' | '/settings/roles' | '/settings/mailboxes' | '/settings/api-keys' | '/settings/audit-log';
  readonly label: string;
  readonly Icon: LucideIcon;
  /** To see the section at all. */
  readonly permission: Permission;
}

const SECTIONS: readonly Section[] = [
  { to: '/settings', label: 'General', Icon: SlidersHorizontal, permission: 'view' },
  { to: '/settings/members', label: 'Members', Icon: Users, permission: 'view' },
  { to: '/settings/roles', label: 'Roles', Icon: Table2, permission: 'view' },
  { to: '/settings/mailboxes', label: 'Mailboxes', Icon: Mailbox, permission: 'view' },
  { to: '/settings/api-keys', label: 'API keys', Icon: KeyRound, permission: 'keys.manage' },
  { to: '/settings/audit-log', label: 'Audit log', Icon: ScrollText, permission: 'audit.read' },
];

interface SettingsFrameProps {
  readonly title: string;
  readonly description: string;
  readonly actions?: ReactNode;
  /** To see the page. */
  readonly permission?: Permission;
  readonly children: ReactNode;
}

/** A section of the workspace settings, with the list of sections next to it. */
export function SettingsFrame({ title, description, actions, permission = 'view', children }: SettingsFrameProps) {
  const me = useMe();
  const { allowed, reason } = useMay(permission);
  return (
    <Page title={title} description={description} actions={allowed ? actions : null}>
      <div className="flex gap-8 max-lg:flex-col max-lg:gap-4">
        <nav aria-label="Settings" className="flex shrink-0 gap-1 lg:w-44 lg:flex-col max-lg:overflow-x-auto max-lg:pb-1">
          {SECTIONS.filter((section) => sees(me, section)).map(({ to, label, Icon }) => (
            <Link key={to} to={to} activeOptions={{ exact: true }} className={LINK}>
              <Icon className="size-4" aria-hidden />
              {label}
            </Link>
          ))}
        </nav>
        <div className="flex min-w-0 flex-1 flex-col gap-5">{allowed ? children : <NotAllowed reason={reason} />}</div>
      </div>
    </Page>
  );
}

const LINK = cn(
  'flex items-center gap-2 rounded-md px-2.5 py-1.5 text-sm font-medium whitespace-nowrap text-ink-soft hover:bg-fill hover:text-ink',
  'data-[status=active]:bg-fill data-[status=active]:text-ink',
);

const sees = (me: Me | undefined, { permission }: Section): boolean => me === undefined || me.permissions.includes(permission);
