import type { NotSent, SendResult } from '@touchline/channels';
import type { MessageDoubt, RefusalCause } from '@touchline/db';
import type { Instant } from '@touchline/sequence';
import { backoff, fullBackoff, MAX_ATTEMPTS, MAX_FULL } from '../../context/backoff.ts';

/** The result of a claimed message. */
export type DeliveryOutcome =
  | { readonly status: 'sent'; readonly providerId: string }
  /** Not sent, and never will be. */
  | { readonly status: 'canceled' | 'failed'; readonly error: string; /** Of a refusal. */ readonly cause?: RefusalCause }
  /** May have been sent. Never resent automatically. */
  | { readonly status: 'unconfirmed'; readonly error: string; readonly doubt: MessageDoubt }
  | {
      readonly status: 'queued';
      readonly at: Instant;
      readonly error: string | null;
      readonly cause?: RefusalCause;
      /** When the server refused it with an answer that seems to concern the mailbox. */
      readonly refusedAt?: Instant;
      /** False: the attempt does not count against the message. */
      readonly counted?: false;
      /** The server accepts other messages. */
      readonly alone?: boolean;
      /** Left alone until the mailbox is resumed. */
      readonly parked?: boolean;
    };

/** @param attempts earlier attempts that counted */
export function verdictOn(result: SendResult, attempts: number, now: Instant): DeliveryOutcome {
  if (result.ok) return { status: 'sent', providerId: result.providerId };
  const { error, cause } = result;
  if (result.doubt !== null) return { status: 'unconfirmed', error, doubt: result.doubt };
  if (result.permanent) return { status: 'failed', error, cause };
  return tryAgain(result, attempts + 1, now);
}

function tryAgain({ error, cause }: NotSent, tries: number, now: Instant): DeliveryOutcome {
  const most = cause === 'full' ? MAX_FULL : MAX_ATTEMPTS;
  if (tries >= most) return { status: 'failed', error: `Tried ${tries} times: ${error}`, cause };
  return { status: 'queued', at: now + (cause === 'full' ? fullBackoff(tries) : backoff(tries)), error, cause };
}
