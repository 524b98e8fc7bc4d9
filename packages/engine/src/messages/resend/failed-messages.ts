import type { ChannelSet } from '@touchline/channels';
import type { RefusalCause } from '@touchline/db';
import { EVENT_NAMES, eventDefinition } from '@touchline/sequence';
import { unprovidedChannels } from '../deliver/unprovided.ts';
import { ANSWERED, STOPPED } from '../../sql/canceled.ts';
import { addressOf, consentOf, isSuppressed, isTouch } from '../../sql/addresses.ts';

/** Which failed messages. A missing field does not filter. */
export interface FailedFilter {
  readonly messageIds?: readonly string[];
  readonly leadId?: string;
  readonly sequenceId?: string;
  readonly step?: string;
  readonly channel?: string;
  /** Null: those without a recorded cause. */
  readonly cause?: RefusalCause | null;
  /** When the message was made. */
  readonly from?: Date;
  readonly to?: Date;
}

/** Why a failed message is not sent again. */
export type ResendObstacle = 'deleted' | 'archived' | 'answered' | 'task' | 'no-address' | 'suppressed' | 'no-consent' | 'no-provider';

/** End reasons that are not the lead's choice: the message itself was not delivered. */
const UNDELIVERED = EVENT_NAMES.filter((name) => eventDefinition(name)?.undelivered === true);
const ADDRESS = `CASE WHEN ${isTouch('m.channel')} THEN ${addressOf('m.channel', 'l')} ELSE m.to_address END`;

/** `FROM … WHERE …` of the failed messages `m` that are meant, with their enrollment `e`, sequence `s` and lead `l`. `$1` is the workspace. */
export function failedMessages(values: unknown[], filter: FailedFilter): string {
  const param = (value: unknown): string => `$${values.push(value)}`;
  const { messageIds, leadId, sequenceId, step, channel, cause, from, to } = filter;
  return `FROM messages m
    LEFT JOIN enrollments e ON e.workspace_id = m.workspace_id AND e.id = m.enrollment_id
    LEFT JOIN sequences s ON s.workspace_id = m.workspace_id AND s.id = m.sequence_id
    LEFT JOIN leads l ON l.workspace_id = m.workspace_id AND l.id = m.lead_id
    WHERE ${[
      `m.workspace_id = $1 AND m.status = 'failed'`,
      ...(messageIds === undefined ? [] : [`m.id = ANY(${param(messageIds)}::uuid[])`]),
      ...(leadId === undefined
        ? []
        : [`m.enrollment_id IN (SELECT id FROM enrollments WHERE workspace_id = $1 AND lead_id = ${param(leadId)})`]),
      ...(sequenceId === undefined ? [] : [`m.sequence_id = ${param(sequenceId)}`]),
      ...(step === undefined ? [] : [`m.step_id = ${param(step)}`]),
      ...(channel === undefined ? [] : [`m.channel = ${param(channel)}`]),
      ...(cause === undefined ? [] : [`m.cause IS NOT DISTINCT FROM ${param(cause)}`]),
      ...(from === undefined ? [] : [`m.created_at >= ${param(from)}`]),
      ...(to === undefined ? [] : [`m.created_at < ${param(to)}`]),
    ].join(' AND ')}`;
}

/** An SQL expression for the obstacle to resending a failed message; null when there is none. */
export function obstacle(values: unknown[], channels: ChannelSet): string {
  const undelivered = `$${values.push(UNDELIVERED)}`;
  const unprovided = `$${values.push(unprovidedChannels(channels))}`;
  return `CASE
    WHEN e.id IS NULL OR l.id IS NULL OR s.id IS NULL THEN 'deleted'
    WHEN s.status = 'archived' THEN 'archived'
    -- A bounce that ended the enrollment withdrew the message that bounced too.
    WHEN (m.cancel_requested OR ${STOPPED}) AND NOT coalesce(e.end_reason = ANY(${undelivered}), false) THEN 'answered'
    WHEN ${ANSWERED} THEN 'answered'
    WHEN EXISTS (SELECT 1 FROM tasks t WHERE t.workspace_id = m.workspace_id AND t.enrollment_id = m.enrollment_id
      AND t.step_id = m.step_id AND t.visit = m.visit AND t.purpose = 'touch' AND t.status <> 'canceled') THEN 'task'
    WHEN coalesce(btrim(${ADDRESS}), '') = '' THEN 'no-address'
    WHEN ${isSuppressed('m.workspace_id', 'm.channel', `lower(${ADDRESS})`)} THEN 'suppressed'
    WHEN ${consentOf('m.channel', 'l')} IS FALSE THEN 'no-consent'
    WHEN m.channel = ANY(${unprovided}) AND NOT (e.is_test OR l.is_test) THEN 'no-provider'
  END`;
}
