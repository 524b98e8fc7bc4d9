import {
  type Carrier,
  composeEmail,
  composeNotice,
  composeSms,
  type ComposedMessage,
  type ComposeOptions,
  type OutgoingMessage,
} from '@touchline/channels';
import { type ConfigOf, fieldLine, type Ir, type Personal } from '@touchline/sequence';
import type { EngineDeps } from '../../context/deps.ts';
import { leadFacts } from '../../sql/lead-columns.ts';
import type { OutboxRow } from './outbox-row.ts';

export type Composed = { readonly ok: true; readonly message: OutgoingMessage } | { readonly ok: false; readonly error: string };

/** Puts a message together from its version, its variant and its lead as it is now. */
export function composeMessage(deps: EngineDeps, row: OutboxRow, ir: Ir, trackingKey: string): Composed {
  const write = writers[row.channel];
  const to = addressOf[row.channel]?.(row)?.trim() ?? '';
  if (write === undefined) return { ok: false, error: `No provider is set up for the channel ${row.channel}.` };
  if (to === '') return { ok: false, error: 'The lead no longer has an address on this channel.' };
  const options = {
    workspaceId: row.workspace_id,
    messageId: row.id,
    lead: leadFacts(row),
    sender: deps.sender,
    baseUrl: deps.baseUrl,
    trackingKey,
    firstLine: row.first_line ?? fieldLine((ir.steps[row.step_id]?.config ?? {}) as Personal, row.fields),
  };
  try {
    const from = { name: row.owner?.name ?? deps.sender.name, address: deps.sender.address };
    const head = { workspaceId: row.workspace_id, isTest: row.is_test, id: row.id, from, to };
    return { ok: true, message: { ...head, ...write(row, ir, options) } };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}

const addressOf: { readonly [channel in Carrier]?: (row: OutboxRow) => string | null } = {
  email: (row) => row.email,
  sms: (row) => row.phone,
  // In-app messages address the lead by its id.
  notice: (row) => row.lead_id,
  webhook: (row) => row.to_address,
};

type Writer = (row: OutboxRow, ir: Ir, options: ComposeOptions) => ComposedMessage;

const writers: { readonly [channel in Carrier]?: Writer } = {
  email: (row, ir, options) => {
    const content = contentOf<ConfigOf<'email'>['variants'][number]>(row, ir);
    const thread = threadOf(row);
    // A reply may leave its subject to its thread. Where the lead never got that, the subject of the thread still serves.
    const lacksSubject = thread === null && row.thread_step !== null && content.subject.trim() === '';
    const { subject } = lacksSubject ? variantOf<ConfigOf<'email'>['variants'][number]>(row, ir, row.thread_step, null) : content;
    return composeEmail({ ...content, subject }, { ...options, thread });
  },
  webhook: (row) => ({ subject: null, text: row.body_text ?? '', html: null, headers: {} }),
  notice: (row, ir, options) => composeNotice(contentOf<ConfigOf<'notice'>['variants'][number]>(row, ir), options),
  sms: (row, ir, options) => composeSms(contentOf<ConfigOf<'sms'>['variants'][number]>(row, ir), options),
};

/** The chosen variant, with the texts that a person wrote for this message. */
function contentOf<Variant extends { readonly id: string }>(row: OutboxRow, ir: Ir): Variant {
  return { ...variantOf<Variant>(row, ir, row.step_id, row.variant), ...row.rewritten };
}

/** A configuration that came through `parseIr` fits its kind, and the kind fits the channel that the step itself asked for. */
function variantOf<Variant extends { readonly id: string }>(row: OutboxRow, ir: Ir, step: string, id: string | null): Variant {
  const config = ir.steps[step]?.config as { readonly variants?: readonly Variant[] } | undefined;
  const variants = config?.variants ?? [];
  const variant = variants.find((one) => one.id === id) ?? variants[0];
  if (variant === undefined) throw new Error(`Step “${step}” of version ${row.version_id} has no content to send.`);
  return variant;
}

/** An unconfirmed message still gets replies in its thread: threading by an unknown header does no harm. */
function threadOf(row: OutboxRow): { readonly subject: string; readonly messageIds: readonly string[] } | null {
  if (row.root_status !== 'sent' && row.root_status !== 'unconfirmed') return null;
  if (row.root_provider_id === null) return null;
  const earlier = (row.root_references ?? '').split(/\s+/).filter((id) => id !== '');
  return { subject: row.root_subject ?? '', messageIds: [...earlier, row.root_provider_id] };
}
