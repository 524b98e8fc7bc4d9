import { MessageSquare } from 'lucide-react';
import { count } from '../../lib/format/number.ts';
import { useCommentCount } from './comments-context.ts';

/** Shows the number of open comments on a step. */
export function CommentMark({ node }: { readonly node: string }) {
  const open = useCommentCount(node);
  if (open === 0) return null;
  return (
    <span className="absolute -right-2 -bottom-2 z-1 flex items-center gap-1 rounded-full bg-accent px-1.5 py-px text-2xs font-semibold text-accent-ink shadow-sm">
      <MessageSquare className="size-3" aria-hidden />
      <span aria-hidden>{open}</span>
      <span className="sr-only">{count(open, 'comment')}</span>
    </span>
  );
}
