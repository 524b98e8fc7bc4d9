import { createHash } from 'node:crypto';
import { newId, type InboundKind, type InboundPart } from '@touchline/db';
import { classifyMail, type IncomingMail, type MailClass, parseMail } from '@touchline/inbound';
import { DEFAULT_CHANNEL, type Instant } from '@touchline/sequence';
import type { PoolClient } from 'pg';
import type { StoreDeps } from '../context/deps.ts';
import { ingest } from '../enrollments/ingest/ingest.ts';
import { splitReply } from '../enrollments/opt-out/split-reply.ts';
import { inTransaction } from '../sql/transaction.ts';
import { inboundEvent } from './inbound-event.ts';
import { isOwn, matchMail } from './match-mail.ts';

/** A mail as its mailbox has it. */
export interface ReceivedMail {
  readonly workspaceId: string;
  readonly mailboxId: string | null;
  /** Of the mailbox. Its own mails are no answers. */
  readonly address: string;
  /** The mail, or the beginning of one that is too large. */
  readonly source: Uint8Array;
  readonly isWhole: boolean;
  /** When its server got it. */
  readonly receivedAt: Instant;
}

/** The result of receiving a mail. `known`: it was stored before. `unrelated`: our own, or an automatic mail about no lead. */
export type Receipt =
  | { readonly result: 'stored'; readonly id: string; readonly kind: InboundKind; readonly leadId: string | null }
  | { readonly result: 'known' }
  | { readonly result: 'unrelated' };

/** Kinds that a person has no use for when they concern no lead: newsletters and confirmations. */
const NEEDS_LEAD: ReadonlySet<MailClass['type']> = new Set(['automatic', 'out-of-office']);

/**
 * Stores a mail and tells the enrollments that it concerns, in one transaction. The same mail again, from any mailbox, has no effect.
 *
 * @param alongside runs in the same transaction, also for a mail without effect
 */
export async function receiveMail(
  deps: StoreDeps,
  received: ReceivedMail,
  alongside: (client: PoolClient) => Promise<void> = () => Promise.resolve(),
): Promise<Receipt> {
  const mail = await parseMail(received.source);
  const { own, quoted } = splitReply(mail.text);
  const key = keyOf(mail, received.source);
  return inTransaction(deps.pool, async (client): Promise<Receipt> => {
    const now = await deps.clock.now(client);
    const at = Math.min(received.receivedAt, now);
    const receipt = await store(client, { ...received, receivedAt: at }, { mail, own, quoted, key, now });
    await alongside(client);
    return receipt;
  });
}

interface ReadMail {
  readonly mail: IncomingMail;
  readonly own: string;
  readonly quoted: string;
  readonly key: string;
  readonly now: Instant;
}

async function store(client: PoolClient, received: ReceivedMail, { mail, own, quoted, key, now }: ReadMail): Promise<Receipt> {
  const { workspaceId, receivedAt: at } = received;
  const found = classifyMail(mail, own, new Date(at).toISOString().slice(0, 10));
  const isReport = 'original' in found;
  if (!isReport && (mail.from?.address === received.address.toLowerCase() || (await isOwn(client, workspaceId, mail)))) {
    return { result: 'unrelated' };
  }
  const author = mail.from?.address ?? null;
  const match = await matchMail(client, workspaceId, {
    ids: isReport ? [...(found.original === null ? [] : [found.original]), ...mail.references] : mail.references,
    to: mail.to,
    addresses: [isReport ? found.recipient : author].filter((address) => address !== null),
  });
  if (match.leadId === null && NEEDS_LEAD.has(found.type)) return { result: 'unrelated' };
  const id = newId();
  const { kind, event, needsReply } = inboundEvent({ workspaceId, id, found, match, own, subject: mail.subject, at });
  const parts = mail.parts.filter(({ inline }) => !inline).map(({ name, type, size }): InboundPart => ({ name, type, size }));
  const { rowCount } = await client.query(
    `INSERT INTO inbound_messages (workspace_id, id, key, mailbox_id, channel, kind, lead_id, message_id, enrollment_id, from_address,
       from_name, subject, body_text, quoted_text, body_html, internet_id, reference_ids, parts, details, source, received_at, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)
     ON CONFLICT (workspace_id, key) DO NOTHING`,
    [
      workspaceId,
      id,
      key,
      received.mailboxId,
      DEFAULT_CHANNEL,
      kind,
      match.leadId,
      match.messageId,
      match.enrollmentId,
      author,
      mail.from?.name ?? null,
      mail.subject,
      own,
      quoted,
      mail.html,
      mail.messageId,
      JSON.stringify(mail.references),
      JSON.stringify(parts),
      JSON.stringify(detailsOf(found)),
      received.isWhole ? Buffer.from(received.source) : null,
      new Date(at),
      new Date(now),
    ],
  );
  if (rowCount === 0) return { result: 'known' };
  if (event !== null) await ingest(client, [event], now);
  if (match.leadId !== null) await noteConversation(client, { workspaceId, leadId: match.leadId, inboundId: id, at, needsReply });
  return { result: 'stored', id, kind, leadId: match.leadId };
}

interface ConversationTurn {
  readonly workspaceId: string;
  readonly leadId: string;
  readonly inboundId: string;
  readonly at: Instant;
  readonly needsReply: boolean;
}

/** Moves the lead's conversation up. A person's mail wakes a snoozed one; a program's leaves the rest as it is. */
export async function noteConversation(
  client: PoolClient,
  { workspaceId, leadId, inboundId, at, needsReply }: ConversationTurn,
): Promise<void> {
  await client.query(
    `INSERT INTO conversations (workspace_id, lead_id, needs_reply, last_at, last_inbound_id)
     SELECT $1, id, $3, $4, $5 FROM leads WHERE workspace_id = $1 AND id = $2
     ON CONFLICT (workspace_id, lead_id) DO UPDATE SET
       needs_reply = conversations.needs_reply OR excluded.needs_reply, last_at = greatest(conversations.last_at, excluded.last_at),
       last_inbound_id = excluded.last_inbound_id, snoozed_until = CASE WHEN excluded.needs_reply THEN NULL ELSE conversations.snoozed_until END`,
    [workspaceId, leadId, needsReply, new Date(at), inboundId],
  );
}

/** The Message-ID alone does not identify a mail: careless programs repeat it, and a second answer must not get lost. */
function keyOf({ messageId, from, subject, text, headers, parts }: IncomingMail, source: Uint8Array): string {
  const hash = createHash('sha256');
  if (messageId === null) hash.update(source);
  else hash.update(JSON.stringify([messageId, from?.address, subject, text, headers.get('date'), parts.map(({ size }) => size)]));
  return hash.digest('hex');
}

/** What the class says beyond its name. */
function detailsOf(found: MailClass): object {
  const { type: _, ...details } = found;
  return details;
}
