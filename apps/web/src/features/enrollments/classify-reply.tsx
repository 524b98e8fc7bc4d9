import { ThumbsDown, ThumbsUp } from 'lucide-react';
import { toast } from 'sonner';
import { useClassifyReply } from '../../api/enrollments.ts';
import type { TimelineItem } from '../../api/types.ts';
import { MayButton } from '../account/may-button.tsx';

const choices = [
  { sentiment: 'positive', label: 'Positive', done: 'Marked as a positive reply.', Icon: ThumbsUp },
  { sentiment: 'negative', label: 'Not positive', done: 'Marked as not positive.', Icon: ThumbsDown },
] as const;

/** Classifies a reply. A sequence may continue until a reply is positive. */
export function ClassifyReply({ enrollmentId, reply }: { readonly enrollmentId: string; readonly reply: string }) {
  const judge = useClassifyReply(enrollmentId);
  const say = async (sentiment: (typeof choices)[number]['sentiment'], done: string) => {
    // Awaited: the buttons unmount once the reply is classified, and their callbacks with them.
    const noted = await judge.mutateAsync({ reply, sentiment }).catch(() => null);
    if (noted) toast.success(done);
  };
  return (
    <fieldset aria-label="Is this reply positive?" className="mt-1 flex flex-wrap gap-1">
      {choices.map(({ sentiment, label, done, Icon }) => (
        <MayButton
          permission="leads.work"
          key={sentiment}
          size="sm"
          busy={judge.isPending && judge.variables.sentiment === sentiment}
          disabled={judge.isPending}
          icon={<Icon aria-hidden />}
          onClick={() => void say(sentiment, done)}
        >
          {label}
        </MayButton>
      ))}
    </fieldset>
  );
}

const JUDGEMENTS: ReadonlySet<string> = new Set(['positive-reply', 'negative-reply']);

/** Key of an unclassified reply. Null for other entries and for classified replies. */
export function replyToClassify({ enrollmentId, at, entry }: TimelineItem, items: readonly TimelineItem[]): string | null {
  if (entry.what !== 'event' || entry.name !== 'replied') return null;
  const judged = items.some(
    (other) => other.enrollmentId === enrollmentId && other.entry.what === 'event' && JUDGEMENTS.has(other.entry.name) && other.at >= at,
  );
  return judged ? null : entry.event;
}
