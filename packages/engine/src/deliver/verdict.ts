import type { SendResult } from '@touchline/channels';
import type { Instant } from '@touchline/sequence';
import { backoff, MAX_ATTEMPTS } from './backoff.ts';

/** What becomes of a claimed message. */
export type Verdict =
  | { readonly status: 'sent'; readonly providerId: string }
  /** Not sent, and will not be. */
  | { readonly status: 'cancelled' | 'failed'; readonly error: string; /** The address itself was refused. */ readonly bounced?: boolean }
  /** Nobody knows whether it went out; never sent again by itself. */
  | { readonly status: 'unknown'; readonly error: string }
  | { readonly status: 'queued'; readonly at: Instant; readonly error: string | null };

/** @param attempts hand-overs before this one */
export function verdictOn(result: SendResult, attempts: number, now: Instant): Verdict {
  if (result.ok) return { status: 'sent', providerId: result.providerId };
  const { error } = result;
  if (result.permanent) return { status: 'failed', error, bounced: result.addressRefused };
  if (result.ambiguous) return { status: 'unknown', error };
  const tries = attempts + 1;
  if (tries >= MAX_ATTEMPTS) return { status: 'failed', error: `Tried ${tries} times: ${error}` };
  return { status: 'queued', at: now + backoff(tries), error };
}
