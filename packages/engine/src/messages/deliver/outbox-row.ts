import type { Carrier } from '@touchline/channels';
import type { MessageStatus, SequenceStatus } from '@touchline/db';
import type { Mailbox } from '../../mailboxes/mailbox.ts';
import type { Instant, StepId } from '@touchline/sequence';
import { type JoinedLead, LEAD_COLUMNS } from '../../sql/lead-columns.ts';
import type { OtherSends } from './with-other-sends.ts';

/** A message that this worker claimed, with all that decides on it and all that goes into it. */
export interface OutboxRow extends JoinedLead {
  readonly workspace_id: string;
  readonly id: string;
  readonly enrollment_id: string;
  readonly sequence_id: string;
  readonly version_id: string;
  readonly step_id: StepId;
  readonly visit: number;
  readonly channel: Carrier;
  readonly variant: string | null;
  readonly thread_step: StepId | null;
  readonly attempts: number;
  /** How often a person had it sent again after it failed. */
  readonly resends: number;
  readonly cancel_requested: boolean;
  /** Its enrollment or its lead is for trying things out. */
  readonly is_test: boolean;
  /** A person said "now". */
  readonly manual: boolean;
  /** When a mail server last refused it with an answer that seemed to concern the mailbox. */
  readonly refused_ms: Instant | null;
  /** How often it was refused like that while the server accepted other messages. */
  readonly refused_alone: number;
  /** It tries out whether a paused mailbox may send again. */
  readonly probe?: boolean;
  /** Of a webhook; a touch is rendered when it is sent. */
  readonly to_address: string | null;
  readonly body_text: string | null;
  readonly created_ms: Instant;
  /** Texts that a person wrote for this one message. */
  readonly rewritten: Readonly<Record<string, string>> | null;
  /** The opening line that a person wrote for it. */
  readonly first_line: string | null;
  /** Defaults of the workspace. */
  readonly sender_name: string | null;
  readonly reply_to: string | null;
  readonly postal_address: string | null;
  readonly enrollment_status: 'active' | 'paused' | 'ended' | 'failed' | null;
  readonly sequence_status: SequenceStatus | null;
  /** The latest message of `thread_step` to the same lead in the same enrollment. */
  readonly root_status: MessageStatus | null;
  readonly root_subject: string | null;
  readonly root_references: string | null;
  readonly root_provider_id: string | null;
  /** The mailbox that its last attempt was for. */
  readonly mailbox_id: string | null;
  /** The connected mailbox that sends it. Undefined: the installation's sender. */
  readonly mailbox?: Mailbox;
  /** Why no mailbox may send it now. */
  readonly held?: string;
  /** See `withOtherSends`. */
  readonly others?: OtherSends;
}

/** Columns of `OutboxRow`, from `m` (claimed messages) with the joins below. */
export const OUTBOX_COLUMNS = `
  m.workspace_id, m.id, m.enrollment_id, m.sequence_id, m.version_id, m.lead_id, m.step_id, m.visit, m.channel, m.variant,
  m.thread_step, m.attempts, m.resends, m.cancel_requested, m.manual, m.mailbox_id,
  coalesce(e.is_test, false) OR coalesce(l.is_test, false) AS is_test, m.to_address, m.body_text, floor(extract(epoch FROM m.created_at) * 1000)::float8 AS created_ms,
  floor(extract(epoch FROM m.refused_at) * 1000)::float8 AS refused_ms, m.refused_alone, w.content AS rewritten, w.first_line,
  ws.sender_name, ws.reply_to, ws.postal_address,
  e.status AS enrollment_status, s.status AS sequence_status, ${LEAD_COLUMNS},
  r.status AS root_status, r.subject AS root_subject, r.headers->>'References' AS root_references,
  coalesce(r.provider_id, r.headers->>'Message-ID') AS root_provider_id`;

/** One lead at a time, as in `ENROLLMENT_JOINS`. */
export const OUTBOX_JOINS = `
  LEFT JOIN enrollments e ON e.workspace_id = m.workspace_id AND e.id = m.enrollment_id
  LEFT JOIN sequences s ON s.workspace_id = m.workspace_id AND s.id = m.sequence_id
  LEFT JOIN LATERAL (SELECT * FROM leads WHERE workspace_id = m.workspace_id AND id = m.lead_id LIMIT 1) l ON true
  LEFT JOIN workspaces ws ON ws.id = m.workspace_id
  LEFT JOIN rewrites w ON w.workspace_id = m.workspace_id AND w.enrollment_id = m.enrollment_id AND w.step_id = m.step_id AND w.visit = m.visit
  LEFT JOIN LATERAL (
    SELECT status, subject, headers, provider_id FROM messages
    WHERE m.thread_step IS NOT NULL AND workspace_id = m.workspace_id AND enrollment_id = m.enrollment_id AND step_id = m.thread_step
    ORDER BY visit DESC LIMIT 1
  ) r ON true`;
