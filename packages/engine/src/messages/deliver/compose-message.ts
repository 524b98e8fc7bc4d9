import { carrierDefinition, type ComposedMessage, type OutgoingMessage, type TouchOptions } from '@touchline/channels';
import { addressOn, fieldLine, type Ir, isChannel, type Personal } from '@touchline/sequence';
import type { EngineDeps } from '../../context/deps.ts';
import { leadFacts } from '../../sql/lead-columns.ts';
import type { OutboxRow } from './outbox-row.ts';

export type Composed = { readonly ok: true; readonly message: OutgoingMessage } | { readonly ok: false; readonly error: string };

/** Puts a message together from its version, its variant and its lead as it is now. */
export function composeMessage(deps: EngineDeps, row: OutboxRow, ir: Ir, trackingKey: string): Composed {
  const carrier = carrierDefinition(row.channel);
  if (carrier === undefined) return { ok: false, error: `No provider is set up for the channel ${row.channel}.` };
  const lead = leadFacts(row);
  const to = (isChannel(row.channel) ? addressOn(row.channel, lead) : row.to_address)?.trim() ?? '';
  if (to === '') return { ok: false, error: 'The lead no longer has an address on this channel.' };
  const { mailbox } = row;
  const sender = { name: mailbox?.name ?? row.sender_name ?? deps.sender.name, address: mailbox?.address ?? deps.sender.address };
  const options: TouchOptions<never> = {
    workspaceId: row.workspace_id,
    messageId: row.id,
    lead,
    sender,
    // Replies to a mailbox go to that mailbox, unless it says otherwise.
    replyTo: mailbox === undefined ? row.reply_to : mailbox.replyTo,
    signature: mailbox?.signature ?? null,
    postalAddress: row.postal_address,
    baseUrl: deps.baseUrl,
    trackingKey,
    firstLine: row.first_line ?? fieldLine((ir.steps[row.step_id]?.config ?? {}) as Personal, row.fields),
    thread: threadOf(row),
    answered: row.thread_step === null ? null : answered(row, ir, row.thread_step),
  };
  try {
    const from = { name: mailbox?.name ?? row.owner?.name ?? sender.name, address: sender.address };
    const through = mailbox === undefined ? {} : { mailbox: { id: mailbox.id, server: mailbox.smtp } };
    const head = { workspaceId: row.workspace_id, isTest: row.is_test, id: row.id, from, to, ...through };
    const composed = carrier.compose === null ? asStored(row) : carrier.compose(contentOf(row, ir), options);
    return { ok: true, message: { ...head, ...composed } };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}

/** Of a message that its step wrote completely. */
function asStored(row: OutboxRow): ComposedMessage {
  return { subject: null, text: row.body_text ?? '', html: null, headers: {} };
}

/** The chosen variant, with the texts that a person wrote for this message. */
function contentOf(row: OutboxRow, ir: Ir): never {
  return { ...(variantOf(row, ir, row.step_id, row.variant) as object), ...row.rewritten } as never;
}

const answered = (row: OutboxRow, ir: Ir, step: string) => (): never => variantOf(row, ir, step, null);

/**
 * A configuration that came through `parseIr` fits its kind, and the kind fits the channel that the step itself asked for. So the content
 * is what the carrier composes, whatever its type.
 */
function variantOf(row: OutboxRow, ir: Ir, step: string, id: string | null): never {
  const config = ir.steps[step]?.config as { readonly variants?: readonly { readonly id: string }[] } | undefined;
  const variants = config?.variants ?? [];
  const variant = variants.find((one) => one.id === id) ?? variants[0];
  if (variant === undefined) throw new Error(`Step “${step}” of version ${row.version_id} has no content to send.`);
  return variant as never;
}

/** An unconfirmed message still gets replies in its thread: threading by an unknown header does no harm. */
function threadOf(row: OutboxRow): { readonly subject: string; readonly messageIds: readonly string[] } | null {
  if (row.root_status !== 'sent' && row.root_status !== 'unconfirmed') return null;
  if (row.root_provider_id === null) return null;
  const earlier = (row.root_references ?? '').split(/\s+/).filter((id) => id !== '');
  return { subject: row.root_subject ?? '', messageIds: [...earlier, row.root_provider_id] };
}
