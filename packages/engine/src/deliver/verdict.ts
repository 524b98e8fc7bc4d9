import type { Instant } from '@touchline/sequence';

/** What becomes of a claimed message. */
export type Verdict =
  | { readonly status: 'sent'; readonly providerId: string }
  /** Not sent, and will not be. */
  | { readonly status: 'cancelled' | 'failed'; readonly error: string; /** The address itself was refused. */ readonly bounced?: boolean }
  /** Nobody knows whether it went out; never sent again by itself. */
  | { readonly status: 'unknown'; readonly error: string }
  | { readonly status: 'queued'; readonly at: Instant; readonly error: string | null };
