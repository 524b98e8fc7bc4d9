/** A person or program as a header names it. The address is in lower case. */
export interface MailAddress {
  readonly address: string;
  readonly name: string | null;
}

/** A file of a mail, or one of the parts in which servers report about another mail. */
export interface MailPart {
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly content: Uint8Array;
  /** Shown inside the text, such as a logo. */
  readonly inline: boolean;
}

/** A mail after decoding. All text is well-formed and free of NUL, so that Postgres can store it. */
export interface IncomingMail {
  /** With angle brackets; null if it has none. */
  readonly messageId: string | null;
  /** Message-IDs that it answers, the nearest first. */
  readonly references: readonly string[];
  readonly from: MailAddress | null;
  /** All addresses that it was delivered to. */
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  /** Values by name in lower case, decoded and unfolded. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
  readonly parts: readonly MailPart[];
}

/** First value of a header, by its name in lower case; empty if the mail has none. */
export const headerOf = (mail: IncomingMail, name: string): string => mail.headers.get(name)?.[0] ?? '';
