import { useRouter } from '@tanstack/react-router';
import { type AppNotification, useMarkNotifications } from '../../api/notifications.ts';
import { APP_PATH } from '../../lib/workspace-path.ts';
import { cn } from '../../ui/cn.ts';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { KIND_ICONS } from './kind-icons.ts';

interface NotificationRowProps {
  readonly notification: AppNotification;
  /** After it was followed. */
  readonly onOpen?: () => void;
}

/** A notification as a link to what it is about. Following it marks it as read. */
export function NotificationRow({ notification: { id, kind, title, text, path, createdAt, readAt }, onOpen }: NotificationRowProps) {
  const router = useRouter();
  const mark = useMarkNotifications();
  const Icon = KIND_ICONS[kind];
  const unread = readAt === null;
  return (
    <a
      href={`${APP_PATH}${path}`}
      className="flex min-w-0 flex-1 items-start gap-3 rounded-md px-2 py-2 text-sm hover:bg-fill"
      onClick={(event) => {
        if (unread) mark.mutate({ ids: [id] });
        onOpen?.();
        // With a modifier key, the browser opens another tab.
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        router.history.push(`${APP_PATH}${path}`);
      }}
    >
      <Icon className={cn('mt-0.5 size-4 shrink-0', unread ? 'text-accent-text' : 'text-ink-faint')} aria-hidden />
      <span className="min-w-0 flex-1">
        <span className={cn('block wrap-anywhere', unread ? 'font-semibold' : 'text-ink-soft')}>
          {title}
          {unread ? <span className="sr-only"> (unread)</span> : null}
        </span>
        {text === null ? null : <span className="line-clamp-2 text-ink-soft wrap-anywhere">{text}</span>}
        <span className="block text-xs text-ink-faint">
          <RelativeTime at={createdAt} />
        </span>
      </span>
      {unread ? <span className="mt-1.5 size-2 shrink-0 rounded-full bg-accent" aria-hidden /> : null}
    </a>
  );
}
