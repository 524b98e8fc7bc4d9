import { Link } from '@tanstack/react-router';
import type { SandboxSummary } from '../../api/types.ts';
import { cn } from '../../ui/cn.ts';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { channelView } from '../../channels/registry.ts';
import { channelTitle } from '../../copy/channel.ts';
import { EventList } from './event-list.tsx';
import { recipientName } from './recipient-name.ts';

interface InboxListProps {
  readonly items: readonly SandboxSummary[];
  readonly selected: string | undefined;
}

export function InboxList({ items, selected }: InboxListProps) {
  return (
    <ul>
      {items.map((item) => {
        const { icon: Icon, received } = channelView(item.channel);
        const excerpt = received?.excerpt?.(item) ?? item.excerpt;
        return (
          <li key={item.id} className="border-b">
            <Link
              to="/sandbox/$messageId"
              params={{ messageId: item.id }}
              aria-current={item.id === selected ? 'true' : undefined}
              data-family="touch"
              className={cn(
                'grid grid-cols-[1.75rem_1fr] gap-x-3 px-5 py-3 -outline-offset-2 hover:bg-sunken/60',
                item.id === selected && 'bg-accent-soft hover:bg-accent-soft',
              )}
            >
              <span className="mt-0.5 flex size-7 items-center justify-center rounded-md bg-family-soft text-family">
                <Icon className="size-4" aria-hidden />
                <span className="sr-only">{channelTitle(item.channel)} to</span>
              </span>
              <span className="min-w-0">
                <span className="flex items-baseline justify-between gap-2">
                  <span className="truncate text-sm font-medium">{recipientName(item)}</span>
                  <span className="shrink-0 text-2xs text-ink-soft">
                    <RelativeTime at={item.receivedAt} />
                  </span>
                </span>
                {item.subject ? <span className="block truncate text-sm">{item.subject}</span> : null}
                <span className="block truncate text-xs text-ink-soft">{excerpt}</span>
                <EventList names={item.happened} className="mt-1" />
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
