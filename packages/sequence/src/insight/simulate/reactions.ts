import type { SequenceEvent } from '../../model/event.ts';
import type { Effect } from '../../model/effect.ts';
import { MINUTE } from '../../calendar/civil.ts';
import type { Instant } from '../../model/types.ts';
import type { Reaction } from './behavior.ts';

type HandOver = Pick<Extract<Effect, { type: 'message' | 'task' }>, 'type' | 'step' | 'visit' | 'channel'>;

/** The events that a touch causes: reactions of the lead, or the outcome of a rep. */
export function react(touch: HandOver, sentAt: Instant, reaction: Reaction): readonly SequenceEvent[] {
  const { step, visit, channel } = touch;
  const event = (name: string, after: number | undefined, more: Partial<SequenceEvent> = {}): readonly SequenceEvent[] =>
    after === undefined ? [] : [{ id: `${step}:${visit}:${name}`, name, at: sentAt + after * MINUTE, step, visit, channel, ...more }];
  if (touch.type === 'task') {
    return [
      ...event('task-completed', reaction.done?.after, reaction.done === undefined ? {} : { outcome: reaction.done.outcome }),
      ...event('replied', reaction.replies),
    ];
  }
  if (reaction.bounces !== undefined) return event('bounced', reaction.bounces);
  return [
    ...event('delivered', 0),
    ...event('opened', reaction.opens),
    ...event('clicked', reaction.clicks, reaction.link === undefined ? {} : { link: reaction.link }),
    ...event('replied', reaction.replies),
    ...event('unsubscribed', reaction.unsubscribes),
  ];
}
