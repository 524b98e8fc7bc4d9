import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RefusalCause } from '@touchline/db';
import { type ChannelAdapter, DECLINED, type OutgoingMessage, type SendResult } from '../port/port.ts';
import { type AllowList, NOTHING_ALLOWED } from '../port/allow-list.ts';
import { guardedLookup, InternalAddress, refuseLiteral } from '../port/guarded-lookup.ts';

/** Options of the webhook channel. */
export interface WebhookOptions {
  /** Where in internal networks calls may go. */
  readonly allow?: AllowList;
  /** Milliseconds for the whole call. */
  readonly timeout?: number;
}

/** Answers after which trying again makes sense. */
const TEMPORARY = new Set([408, 409, 421, 423, 425, 429]);

/**
 * Posts a message's text, which is JSON, to its address. Each call has the message's id as `Idempotency-Key`, so a call whose
 * answer was lost is made again. Redirects are not followed: they would lead around the check of the address.
 */
export function createWebhookChannel(options: WebhookOptions = {}): ChannelAdapter {
  return {
    channel: 'webhook',
    provider: 'http',
    send: async (message, { maySubmit } = {}) => {
      if ((await maySubmit?.()) === false) return DECLINED;
      try {
        return verdictOn(await post(message, options), message);
      } catch (error) {
        const { message: text } = error as Error;
        return notSent('infrastructure', isHopeless(error), text);
      }
    },
    whyUnreachable: (to) => whyUnreachable(to, options.allow ?? NOTHING_ALLOWED),
    close: async () => undefined,
  };
}

/** In the words of the URL standard an IPv6 address has brackets. */
const hostOf = (url: URL): string => url.hostname.replace(/^\[(.+)\]$/, '$1');

/** Called before sending, so it only looks up the name. */
async function whyUnreachable(to: string, allow: AllowList): Promise<string | null> {
  if (!URL.canParse(to)) return 'This is no address.';
  const url = new URL(to);
  if (!/^https?:$/.test(url.protocol)) return 'Only http and https addresses are called.';
  const host = hostOf(url);
  try {
    refuseLiteral(host, allow);
    if (isIP(host) !== 0) return null;
    const looked = await Promise.race([
      new Promise<Error | null>((settle) => guardedLookup(allow)(host, { all: true }, (error) => settle(error))),
      sleep(LOOKUP_MS, null, { ref: false }),
    ]);
    if (looked === null || looked instanceof InternalAddress) return looked?.message ?? null;
    return (looked as NodeJS.ErrnoException).code === 'ENOTFOUND' ? `No host is called ${host}.` : null;
  } catch (error) {
    return (error as Error).message;
  }
}

/** A name that takes longer may still be found when it is called. */
const LOOKUP_MS = 3_000;

function post({ id, to, text, headers }: OutgoingMessage, { allow = NOTHING_ALLOWED, timeout = 10_000 }: WebhookOptions): Promise<number> {
  const url = new URL(to);
  refuseLiteral(hostOf(url), allow);
  const request = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const call = request(
      url,
      {
        method: 'POST',
        headers: { ...headers, 'Content-Type': 'application/json', 'User-Agent': 'Touchline', 'Idempotency-Key': id },
        signal: AbortSignal.timeout(timeout),
        lookup: guardedLookup(allow),
      },
      (response) => {
        // The response body is not needed.
        response.destroy();
        resolve(response.statusCode ?? 0);
      },
    );
    call.once('error', reject);
    call.end(text);
  });
}

function verdictOn(status: number, { id }: OutgoingMessage): SendResult {
  if (status >= 200 && status < 300) return { ok: true, providerId: `webhook-${id}` };
  const permanent = status >= 300 && status < 500 && !TEMPORARY.has(status);
  return notSent(status === 404 || status === 410 ? 'address' : 'unknown', permanent, `The receiver answered with status ${status}.`);
}

/** Each receiver is a separate system, and a call whose answer was lost is repeated with the same key. */
function notSent(cause: RefusalCause, permanent: boolean, error: string): SendResult {
  return { ok: false, cause, about: 'message', permanent, doubt: null, error };
}

/** Error codes of Node for an invalid or non-web address. */
const NO_ADDRESS = new Set<string | undefined>(['ERR_INVALID_URL', 'ERR_INVALID_PROTOCOL']);

/** An address that cannot be called: invalid, or internal. */
function isHopeless(error: unknown): boolean {
  return error instanceof InternalAddress || NO_ADDRESS.has((error as { code?: string }).code);
}
