import type { LeadFacts } from '@touchline/sequence';

/** Who a message is from. */
export interface Sender {
  readonly name: string | null;
  readonly address: string;
}

/** The message that a thread continues. */
export interface ThreadPosition {
  readonly subject: string;
  /** Message-IDs from the first of the thread to the one that is answered, with their angle brackets. */
  readonly messageIds: readonly string[];
}

/** Everything that the content of one message depends on. */
export interface ComposeOptions {
  readonly workspaceId: string;
  readonly messageId: string;
  readonly lead: LeadFacts;
  readonly sender: Sender;
  /** Public address of this installation. */
  readonly baseUrl: string;
  /** Signs the tracked addresses. */
  readonly trackingKey: string;
  /** Address for replies, if it is not the sender's. */
  readonly replyTo?: string | null;
  /** Lines below the text of an email. */
  readonly signature?: string | null;
  /** Lines at the end of an email, as the law of many countries asks. */
  readonly postalAddress?: string | null;
  /** Value of `{{ firstLine }}` in this message; empty when left out. */
  readonly firstLine?: string;
}

/** Of a touch in a sequence. */
export interface TouchOptions<Content> extends ComposeOptions {
  /** The message that it answers; null: it begins a thread. */
  readonly thread: ThreadPosition | null;
  /** The content of the touch that it would answer, whether or not the lead got that; null: it answers none. */
  readonly answered: (() => Content) | null;
}

/** A message as its channel sends it. Parts that the channel does not have are null. */
export interface ComposedMessage {
  readonly subject: string | null;
  readonly text: string;
  readonly html: string | null;
  readonly headers: Readonly<Record<string, string>>;
}
