import type { TimelineItem } from '../../api/types.ts';
import { Card } from '../../ui/card.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import type { StepNames } from '../../copy/step-names.ts';
import { messageLine, timelineLine } from '../../copy/timeline.ts';
import { ResendButton } from '../messages/resend-button.tsx';
import { ClassifyReply, replyToClassify } from './classify-reply.tsx';

interface TimelineProps {
  readonly items: readonly TimelineItem[];
  /** Step names by sequence id. */
  readonly names: ReadonlyMap<string, StepNames>;
  readonly zone?: string;
}

/** A lead's history, newest first. */
export function Timeline({ items, names, zone }: TimelineProps) {
  if (items.length === 0) return <p className="text-sm text-ink-soft">Nothing yet.</p>;
  const newestFirst = withMessages(items).toSorted((a, b) => b.at.localeCompare(a.at) || b.id.localeCompare(a.id));
  return (
    <Card className="px-5 py-3">
      <ol className="relative">
        {newestFirst.map((item, index) => {
          const sameAuthor = hasSameAuthor(item, newestFirst[index + 1]);
          const step = names.get(item.sequenceId) ?? (() => 'a step');
          const line =
            item.entry.what === 'sent' && item.message ? messageLine(item.entry, item.message, step) : timelineLine(item.entry, step, zone);
          const reply = replyToClassify(item, items);
          return (
            <li
              key={item.id}
              data-family={line.family}
              className="relative grid grid-cols-[1rem_1fr_auto] items-baseline gap-3 py-1.5 before:absolute before:top-0 before:bottom-0 before:left-[0.4375rem] before:w-px before:bg-line first:before:top-4 last:before:bottom-auto last:before:h-3"
            >
              <span
                aria-hidden
                className="relative mt-1.5 ml-[0.1875rem] size-2.5 self-start rounded-full border-2 border-family bg-surface"
              />
              <div className="min-w-0 text-sm">
                {line.text}
                {item.by && !sameAuthor ? <span className="text-ink-faint"> · by {item.by}</span> : null}
                {item.why && !sameAuthor ? <span className="text-ink-soft"> · “{item.why}”</span> : null}
                {item.message?.status === 'failed' ? <ResendButton messageId={item.message.id} /> : null}
                {isOpenEnd(item, items) ? <span className="text-ink-soft"> · a message is still queued</span> : null}
                {reply === null ? null : <ClassifyReply enrollmentId={item.enrollmentId} reply={reply} />}
              </div>
              <span className="text-xs text-ink-faint">
                <RelativeTime at={item.at} exact {...(zone ? { zone } : {})} />
              </span>
            </li>
          );
        })}
      </ol>
    </Card>
  );
}

/** A message sent within this time after its step ran has one line. Milliseconds. */
const AT_ONCE = 60_000;

/** A message sent later than that has two lines: queued and sent. */
function withMessages(items: readonly TimelineItem[]): readonly TimelineItem[] {
  return items.flatMap((item) => {
    const { message } = item;
    if (message?.status !== 'sent' || message.sentAt === null) return [item];
    if (Date.parse(message.sentAt) - Date.parse(item.at) < AT_ONCE) return [item];
    const queued = { ...item, message: { ...message, status: 'queued' as const, error: null } };
    return [queued, { ...item, id: `${item.id}-sent`, at: message.sentAt, by: null, why: null }];
  });
}

/** The enrollment ended while a message is still queued. */
function isOpenEnd({ entry, enrollmentId }: TimelineItem, items: readonly TimelineItem[]): boolean {
  return (
    entry.what === 'ended' &&
    items.some((item) => item.enrollmentId === enrollmentId && (item.message?.status === 'queued' || item.message?.status === 'claimed'))
  );
}

/** Author and reason are shown once per action. Its consequences at the same instant share them. */
function hasSameAuthor(item: TimelineItem, before: TimelineItem | undefined): boolean {
  return (
    before !== undefined &&
    before.enrollmentId === item.enrollmentId &&
    before.at === item.at &&
    before.by === item.by &&
    before.why === item.why
  );
}
