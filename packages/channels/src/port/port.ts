import type { MailServer, MessageDoubt, RefusalCause } from '@touchline/db';
import type { Channel } from '@touchline/sequence';

/** A message with its final content, ready to be handed to a provider. */
export interface OutgoingMessage {
  readonly workspaceId: string;
  /** Goes to a test lead. */
  readonly isTest: boolean;
  /** The outbox row's id. Providers that know idempotency keys get it as theirs. */
  readonly id: string;
  readonly from: { readonly name: string | null; readonly address: string };
  /** The connected mailbox that sends it. Without one, the installation's sender does. */
  readonly mailbox?: { readonly id: string; readonly server: MailServer };
  /** E-mail address, phone number in E.164, or a webhook's URL. */
  readonly to: string;
  readonly subject: string | null;
  readonly text: string;
  readonly html: string | null;
  /** E-mail: `Message-ID`, `In-Reply-To`, `References`, `List-Unsubscribe` … */
  readonly headers: Readonly<Record<string, string>>;
}

/** Expected failures are values: only a bug may throw. */
export type SendResult = { readonly ok: true; /** What the provider calls the message. */ readonly providerId: string } | NotSent;

/** The provider did not take the message. `cause` says why, in the terms of `refusal-cause.ts`. */
export interface NotSent {
  readonly ok: false;
  /** Only `address` is a bounce. */
  readonly cause: RefusalCause;
  /** `mailbox`: other messages of the same sender are likely to fail in the same way. `installation`: it failed before its recipient
   * was named. */
  readonly about: 'message' | 'mailbox' | 'installation';
  /** Trying again would give the same answer. */
  readonly permanent: boolean;
  /** Set when the provider may have taken the message although no answer came: the reason. */
  readonly doubt: MessageDoubt | null;
  /** The provider's words. */
  readonly error: string;
}

/** A provider's answer about unconfirmed messages. Not ok: it cannot tell now. */
export type LookedUp =
  | { readonly ok: true; /** Those of which it has a copy; of the others it knows nothing. */ readonly sent: ReadonlySet<string> }
  | { readonly ok: false; readonly error: string };

/** Transports: the channels of touches, and webhooks. */
export type Carrier = Channel | 'webhook';

/** What a delivery round passes to a channel with each message. */
export interface SendOptions {
  /**
   * Asked when a connection takes the message; nothing of its content leaves before the answer. False: it may not go out any more. A channel that has
   * to wait for a connection asks after the wait, so that a crash leaves no doubt of the messages that waited.
   */
  readonly maySubmit?: () => Promise<boolean>;
  /** Gives up on an answer: the process has to stop. */
  readonly signal?: AbortSignal;
}

/** Of a message that was not submitted. */
export const DECLINED: NotSent = {
  ok: false,
  cause: 'unknown',
  about: 'message',
  permanent: false,
  doubt: null,
  error: 'The message was not submitted.',
};

/** Interface of every channel. `conformance/` tests its requirements. */
export interface ChannelAdapter {
  readonly channel: Carrier;
  /** `smtp`, `sandbox` … for logs and the operations page. */
  readonly provider: string;
  /** No provider for real leads: serves test leads, in the sandbox. */
  readonly testsOnly?: boolean;
  readonly send: (message: OutgoingMessage, options?: SendOptions) => Promise<SendResult>;
  /** Why messages to an address would be refused before sending, as a sentence; null: no objection. */
  readonly whyUnreachable?: (to: string) => Promise<string | null>;
  /** Where one can ask afterwards which messages went out, by their `Message-ID`. */
  readonly lookUp?: (messageIds: readonly string[]) => Promise<LookedUp>;
  /** Whether a message goes out through the sending mailbox, which is paused when its server refuses it. */
  readonly usesMailbox?: (isTest: boolean) => boolean;
  /** Whether it sends messages through mailboxes that workspaces connected. */
  readonly usesConnected?: (isTest: boolean) => boolean;
  readonly close: () => Promise<void>;
}

/** Channels with automatic delivery. A person carries out the others. */
export type ChannelSet = { readonly [channel in Carrier]?: ChannelAdapter };
