import { eventDefinition } from '@touchline/sequence';
import type { Notice } from '../../notifications/notify.ts';
import type { IncomingEvent } from './incoming-event.ts';
import { textOf } from './read-opt-out.ts';

/** Longer replies are cut: the notification only says what it is about. */
const MOST = 300;

/**
 * Replies and other events that the owner of the lead should know. Answers of machines are none.
 *
 * @param leads leads of the enrollments that events named, by enrollment
 */
export function replyNotices(events: readonly IncomingEvent[], leads: ReadonlyMap<string, string>): readonly Notice[] {
  return events.flatMap((event): Notice[] => {
    if (eventDefinition(event.name)?.notifiesOwner !== true || event.human === false) return [];
    const leadId = event.leadId ?? leads.get(event.enrollmentId ?? '');
    if (leadId === undefined) return [];
    const text = textOf(event.properties);
    const data = { leadId, ...(text === null ? {} : { text: text.trim().slice(0, MOST) }) };
    return [{ workspaceId: event.workspaceId, kind: 'reply', fact: `reply:${event.key}`, data, to: { ownerOf: leadId } }];
  });
}
