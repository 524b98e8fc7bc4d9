import { useQuery } from '@tanstack/react-query';
import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import {
  Activity,
  Bell,
  BellRing,
  Ellipsis,
  FlaskConical,
  Inbox,
  MailOpen,
  MailX,
  PhoneCall,
  Scale,
  Settings,
  Users,
  Waypoints,
  type LucideIcon,
} from 'lucide-react';
import { unreadAlertsQuery } from '../../api/alerts.ts';
import { unreadNotificationsQuery, useNotificationStream } from '../../api/notifications.ts';
import { operationsQuery } from '../../api/operations.ts';
import { tasksQuery } from '../../api/tasks.ts';
import { Menu, MenuItem } from '../../ui/menu.tsx';
import { useIsNarrow } from '../../ui/use-is-narrow.ts';
import { Logo } from '../../ui/logo.tsx';
import { needsDecision } from '../../features/operations/needs-decision.ts';
import { NotificationBell } from './notification-bell.tsx';
import { UserMenu } from './user-menu.tsx';

interface Destination {
  readonly to:
    | '/sequences'
    | '/leads'
    | '/inbox'
    | '/tasks'
    | '/analysis'
    | '/operations'
    | '/alerts'
    | '/notifications'
    | '/experiments'
    | '/suppressions'
    | '/sandbox'
    | '/settings';
  readonly label: string;
  readonly Icon: LucideIcon;
  /** On a phone it is in the menu: the bar has room for four. */
  readonly rare?: boolean;
  /** Elsewhere the bell leads there. */
  readonly onlyOnPhone?: boolean;
}

type Counts = Partial<Record<Destination['to'], number>>;

const destinations: readonly Destination[] = [
  { to: '/sequences', label: 'Sequences', Icon: Waypoints },
  { to: '/leads', label: 'Leads', Icon: Users },
  { to: '/inbox', label: 'Inbox', Icon: MailOpen, rare: true },
  { to: '/tasks', label: 'Tasks', Icon: PhoneCall },
  { to: '/notifications', label: 'Notifications', Icon: Bell, rare: true, onlyOnPhone: true },
  { to: '/alerts', label: 'Alerts', Icon: BellRing, rare: true },
  { to: '/analysis', label: 'Analysis', Icon: Scale, rare: true },
  { to: '/experiments', label: 'Experiments', Icon: FlaskConical, rare: true },
  { to: '/operations', label: 'Operations', Icon: Activity },
  { to: '/suppressions', label: 'Suppressions', Icon: MailX, rare: true },
  { to: '/sandbox', label: 'Sandbox', Icon: Inbox, rare: true },
  { to: '/settings', label: 'Settings', Icon: Settings, rare: true },
];

const LINK =
  'relative flex w-19 flex-col items-center max-md:w-auto max-md:min-w-0 max-md:flex-1 max-md:text-[0.625rem] gap-1 rounded-lg py-2 text-2xs font-medium text-ink-soft transition-colors hover:bg-raised hover:text-ink data-[status=active]:bg-raised data-[status=active]:text-accent-text data-[status=active]:shadow-sm';

/** Main navigation: a narrow rail, which leaves the width to the canvas. */
export function NavRail() {
  const narrow = useIsNarrow();
  const openTasks = useQuery(tasksQuery('open')).data?.length ?? 0;
  const unread = useQuery(unreadAlertsQuery).data ?? 0;
  const operations = useQuery({ ...operationsQuery, refetchInterval: 30_000 }).data;
  useNotificationStream();
  const notifications = useQuery(unreadNotificationsQuery).data ?? 0;
  const counts: Counts = {
    '/notifications': notifications,
    '/tasks': openTasks,
    '/alerts': unread,
    '/operations': operations ? needsDecision(operations) : 0,
  };
  return (
    <nav
      aria-label="Main"
      className="flex w-21 shrink-0 flex-col items-center gap-1 border-r border-line bg-sunken py-3 max-md:order-last max-md:w-full max-md:flex-row max-md:gap-0 max-md:border-t max-md:border-r-0 max-md:px-1 max-md:py-0.5"
    >
      <Link to="/sequences" aria-label="Touchline, go to sequences" className="mb-3 rounded-lg max-md:hidden">
        <Logo />
      </Link>
      {destinations
        .filter(({ rare, onlyOnPhone }) => (narrow ? rare !== true : onlyOnPhone !== true))
        .map(({ to, label, Icon }) => {
          const count = counts[to] ?? 0;
          return (
            <Link key={to} to={to} className={LINK}>
              <Icon className="size-5" strokeWidth={1.75} aria-hidden />
              {label}
              <Count n={count} />
            </Link>
          );
        })}
      {narrow ? <MoreMenu counts={counts} /> : null}
      <div className="mt-auto flex flex-col items-center gap-1 max-md:mt-0 max-md:flex-row">
        {narrow ? null : <NotificationBell unread={notifications} />}
        <UserMenu />
      </div>
    </nav>
  );
}

/** A count next to the icon. */
function Count({ n }: { readonly n: number }) {
  if (n === 0) return null;
  return (
    <span className="absolute top-0.5 left-1/2 ml-1.5 min-w-4 rounded-full bg-accent px-1 text-center text-2xs leading-4 font-semibold text-accent-ink tabular">
      {short(n)}
      <span className="sr-only"> open</span>
    </span>
  );
}

const short = (n: number): string => (n > 99 ? '99+' : String(n));

/** Pages that do not fit into the bar of a phone. The button shows their total count. */
function MoreMenu({ counts }: { readonly counts: Counts }) {
  const navigate = useNavigate();
  const here = useLocation({ select: ({ pathname }) => pathname });
  const rare = destinations.filter((destination) => destination.rare === true);
  return (
    <Menu
      trigger={
        <button type="button" className={LINK} {...(rare.some(({ to }) => here.startsWith(to)) ? { 'data-status': 'active' } : {})}>
          <Ellipsis className="size-5" strokeWidth={1.75} aria-hidden />
          More
          <Count n={rare.reduce((sum, { to }) => sum + (counts[to] ?? 0), 0)} />
        </button>
      }
    >
      {rare.map(({ to, label, Icon }) => (
        <MenuItem key={to} icon={<Icon aria-hidden />} onClick={() => void navigate({ to })}>
          {label}
          {(counts[to] ?? 0) > 0 ? ` (${short(counts[to] ?? 0)})` : ''}
        </MenuItem>
      ))}
    </Menu>
  );
}
