/** Why a mail came back, as DESIGN calls the causes of refusals. */
export type BounceCause = 'address' | 'full' | 'policy' | 'content' | 'rate' | 'infrastructure' | 'unknown';

/** A mail that could not be delivered, or not yet. */
export interface Bounce {
  readonly type: 'bounce';
  readonly cause: BounceCause;
  /** The server still tries, so nothing is lost yet. */
  readonly delayed: boolean;
  /** Enhanced status code such as `5.1.1`; null if it gives none. */
  readonly status: string | null;
  /** Words of the server. */
  readonly diagnostic: string;
  readonly recipient: string | null;
  /** Message-ID of the mail that came back. */
  readonly original: string | null;
}

/** The receiver reported a mail as spam (RFC 5965). */
export interface Complaint {
  readonly type: 'complaint';
  readonly feedback: string;
  readonly recipient: string | null;
  readonly original: string | null;
}

/** What a mail is. A human may still ask to stop: that is decided by the words. */
export type MailClass =
  | { readonly type: 'human' }
  | { readonly type: 'automatic'; readonly sign: string }
  | { readonly type: 'out-of-office'; readonly returnsOn: string | null }
  | Bounce
  | Complaint;
