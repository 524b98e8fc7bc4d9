import type { conversationEntries, conversationState, listConversations } from '../queries/inbox.ts';

type State = NonNullable<Awaited<ReturnType<typeof conversationState>>>;
type Item = Awaited<ReturnType<typeof listConversations>>['items'][number];
type Entries = Awaited<ReturnType<typeof conversationEntries>>;

export function presentState({ needs_reply, snoozed_until, last_at }: State) {
  return { needsReply: needs_reply, snoozedUntil: snoozed_until?.toISOString() ?? null, lastAt: last_at.toISOString() };
}

export function presentConversation({ id, first_name, last_name, email, company, owner, kind, subject, text, ...state }: Item) {
  const name = [first_name, last_name].filter((part) => part !== null && part !== '').join(' ');
  return {
    id,
    leadName: name || (email ?? 'Unnamed lead'),
    company,
    ownerName: owner?.name ?? null,
    last: kind === null ? null : { type: kind, subject: subject ?? '', text: text ?? '' },
    ...presentState(state),
  };
}

const MOST = 200;
const NONE: Entries['incoming'][number]['parts'] = [];

/** Both directions in order of time. */
export function presentEntries({ incoming, outgoing }: Entries) {
  const word = (value: unknown): string | null => (typeof value === 'string' ? value : null);
  const received = incoming.map((row) => ({
    id: row.id,
    direction: 'in' as const,
    type: row.kind,
    channel: row.channel,
    from: row.from_address,
    subject: row.subject,
    text: row.body_text,
    quoted: row.quoted_text,
    attachments: [...row.parts],
    returnsOn: word(row.details['returnsOn']),
    cause: word(row.details['cause']),
    at: row.received_at.toISOString(),
  }));
  const sent = outgoing.map((row) => ({
    id: row.id,
    direction: 'out' as const,
    type: null,
    channel: row.channel,
    from: null,
    subject: row.subject,
    text: row.body_text ?? '',
    quoted: '',
    attachments: [...NONE],
    returnsOn: null,
    cause: null,
    at: row.sent_at?.toISOString() ?? '',
  }));
  return [...received, ...sent].toSorted((one, other) => (one.at < other.at ? -1 : 1)).slice(-MOST);
}
