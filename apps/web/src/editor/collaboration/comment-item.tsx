import { Check, RotateCcw, Trash2 } from 'lucide-react';
import { type Comment, useComment } from '../../api/comments.ts';
import { useMay } from '../../features/account/use-may.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { cn } from '../../ui/cn.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';

export function CommentItem({ comment }: { readonly comment: Comment }) {
  const { resolve, remove } = useComment(comment.sequenceId);
  const { allowed: mayComment } = useMay('comment');
  const done = comment.resolvedAt !== null;
  const who = comment.by ?? 'Unknown author';
  return (
    <li className={cn('rounded-lg border border-line p-2.5', done ? 'bg-surface' : 'bg-raised')}>
      <div className="flex items-center gap-2">
        <Avatar name={who} className="size-6" />
        <span className="min-w-0 flex-1 truncate text-xs">
          <span className="font-medium">{who}</span>{' '}
          <span className="text-ink-faint">
            <RelativeTime at={comment.createdAt} />
          </span>
        </span>
        <IconButton
          size="icon-sm"
          disabled={!mayComment}
          label={done ? 'Reopen' : 'Resolve'}
          icon={done ? <RotateCcw /> : <Check />}
          onClick={() => resolve.mutate({ id: comment.id, resolved: !done })}
        />
        {done && mayComment ? (
          <IconButton size="icon-sm" label="Delete comment" icon={<Trash2 />} onClick={() => remove.mutate(comment.id)} />
        ) : null}
      </div>
      <p className={cn('mt-1.5 text-sm break-words whitespace-pre-line', done && 'text-ink-soft')}>{comment.text}</p>
    </li>
  );
}
