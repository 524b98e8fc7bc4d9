import { useNavigate } from '@tanstack/react-router';
import { Building2, Check, LogOut, UserRound } from 'lucide-react';
import type { Me } from '../../api/me.ts';
import { ROLE_NAMES } from '../../copy/roles.ts';
import { useMe } from '../../features/account/use-me.ts';
import { useSignOut } from '../../features/account/use-sign-out.ts';
import { pathIn } from '../../lib/workspace-path.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Menu, MenuGroup, MenuItem, MenuSeparator } from '../../ui/menu.tsx';
import { useIsNarrow } from '../../ui/use-is-narrow.ts';
import { ThemeItems } from './theme-items.tsx';

/** The user, the workspaces, the theme, and signing out. */
export function UserMenu() {
  const me = useMe();
  const narrow = useIsNarrow();
  if (me === undefined) return null;
  return (
    <Menu
      align="end"
      side={narrow ? 'bottom' : 'right'}
      trigger={
        <button type="button" className="rounded-full p-1 hover:bg-raised">
          <span className="sr-only">Account: {me.name}</span>
          <Avatar name={me.name} />
        </button>
      }
    >
      <UserItems me={me} />
    </Menu>
  );
}

function UserItems({ me }: { readonly me: Me }) {
  const navigate = useNavigate();
  const signOut = useSignOut();
  return (
    <>
      <div className="px-2 pt-1.5 pb-2 text-sm">
        <p className="truncate font-medium">{me.name}</p>
        <p className="truncate text-xs text-ink-faint">{me.localMode ? 'Local mode' : me.email}</p>
      </div>
      <MenuSeparator />
      {me.workspaces.length > 0 ? <WorkspaceItems me={me} /> : null}
      <MenuSeparator />
      <MenuItem icon={<UserRound aria-hidden />} onClick={() => void navigate({ to: '/account' })}>
        Your account
      </MenuItem>
      <MenuSeparator />
      <ThemeItems />
      <MenuSeparator />
      {me.localMode ? (
        <p className="max-w-60 px-2 py-1.5 text-xs text-pretty text-ink-faint">
          Local mode: this machine needs no sign-in and acts as you. Open Touchline to a network to use accounts.
        </p>
      ) : (
        <MenuItem icon={<LogOut aria-hidden />} onClick={() => signOut.mutate()}>
          Sign out
        </MenuItem>
      )}
    </>
  );
}

/** The user's workspaces. Another one loads the page again, so that no data of the one before stays. */
function WorkspaceItems({ me }: { readonly me: Me }) {
  return (
    <MenuGroup label={me.workspaces.length === 1 ? 'Workspace' : 'Workspaces'}>
      {me.workspaces.map(({ id, name, role }) => (
        <MenuItem
          key={id}
          icon={<Building2 aria-hidden />}
          onClick={() => {
            if (id !== me.workspaceId) location.assign(pathIn(id));
          }}
        >
          <span className="flex items-center justify-between gap-3">
            <span className="flex min-w-0 flex-col">
              <span className="truncate">{name}</span>
              {role === null ? null : <span className="text-xs text-ink-faint">{ROLE_NAMES[role]}</span>}
            </span>
            {id === me.workspaceId ? <Check className="size-4 shrink-0 text-accent-text" aria-label="current" /> : null}
          </span>
        </MenuItem>
      ))}
    </MenuGroup>
  );
}
