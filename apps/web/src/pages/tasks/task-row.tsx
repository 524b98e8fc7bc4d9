import { ChevronRight } from 'lucide-react';
import type { Task } from '../../api/types.ts';
import { LeadOwner } from '../../features/account/lead-owner.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Badge } from '../../ui/badge.tsx';
import { cn } from '../../ui/cn.ts';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { leadName } from '../../copy/lead-name.ts';
import { outcomeText } from '../../copy/outcome.ts';
import { TierBadge } from '../../features/leads/tier-badge.tsx';
import { channelView } from '../../channels/registry.ts';
import { channelTitle } from '../../copy/channel.ts';
import { TaskDetails } from './task-details.tsx';

interface TaskRowProps {
  /** Id of the button that opens and closes the row. */
  readonly id: string;
  readonly task: Task;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onDone: () => void;
}

/** One task as a row. Open, it shows the script and the outcome form. */
export function TaskRow({ id, task, open, onToggle, onDone }: TaskRowProps) {
  const { icon: Icon } = channelView(task.channel);
  const one = channelTitle(task.channel);
  const name = leadName(task.lead);
  const todo = task.status === 'open';
  const late = todo && Temporal.Instant.compare(Temporal.Instant.from(task.dueAt), Temporal.Now.instant()) < 0;
  return (
    <>
      <div className={cn('relative flex items-center gap-3 px-5 py-3 max-md:gap-2.5 max-md:px-4', !open && 'hover:bg-fill/50')}>
        <span data-family="touch" className="flex size-8 shrink-0 items-center justify-center rounded-lg bg-family-soft text-family">
          <Icon className="size-4" aria-hidden />
          <span className="sr-only">{one}</span>
        </span>
        <div className="min-w-0 flex-1">
          <h3 className="truncate text-base font-medium">
            <button
              type="button"
              id={id}
              aria-expanded={open}
              onClick={onToggle}
              className="text-left after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:rounded-md focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
            >
              <bdi>{name}</bdi>
              {task.lead.company ? <span className="font-normal text-ink-soft"> · {task.lead.company}</span> : null}
            </button>
          </h3>
          <p className="truncate text-sm text-ink-soft">{todo ? (task.goal ?? task.sequenceName) : <Ended task={task} />}</p>
        </div>
        <div className="flex shrink-0 items-center gap-2 max-md:flex-col max-md:items-end max-md:gap-1">
          {task.isTest ? <Badge tone="outline">Test</Badge> : null}
          {task.purpose === 'first-line' ? <Badge tone="outline">Opening line</Badge> : null}
          {task.lead.owner === null ? null : (
            <span className="flex items-center gap-1.5 text-xs text-ink-soft max-md:hidden">
              <Avatar name={task.lead.owner.name} className="size-6" />
              {task.lead.owner.name}
            </span>
          )}
          <span className="max-md:hidden">{task.lead.tier ? <TierBadge tier={task.lead.tier} /> : null}</span>
          <Badge tone={late ? 'warn' : 'neutral'}>
            {todo ? 'Due ' : 'Was due '}
            <RelativeTime at={task.dueAt} />
          </Badge>
        </div>
        <ChevronRight className={cn('size-4 shrink-0 text-ink-faint transition-transform', open && 'rotate-90')} aria-hidden />
      </div>
      {open ? (
        <LeadOwner value={task.lead.owner}>
          <TaskDetails task={task} name={name} onDone={onDone} />
        </LeadOwner>
      ) : null}
    </>
  );
}

function Ended({ task }: { readonly task: Task }) {
  return (
    <>
      {task.outcome ? outcomeText(task.outcome) : 'Canceled'}
      {task.completedAt ? (
        <>
          {' · '}
          <RelativeTime at={task.completedAt} />
        </>
      ) : null}
      {task.note ? ` · ${task.note}` : ''}
    </>
  );
}
