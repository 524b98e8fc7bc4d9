import { isIP } from 'node:net';
import type { MiddlewareHandler } from 'hono';
import { problem } from './problem.ts';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Safe from rebinding: DNS rebinding needs a name whose address the attacker controls, so addresses written as
 * numbers and `localhost` are safe, and so is the name that the operator gave.
 */
function isOurHost(hostname: string, ours: URL): boolean {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return bare === 'localhost' || bare.endsWith('.localhost') || isIP(bare) !== 0 || bare === ours.hostname;
}

function isOurOrigin(origin: string, host: string, ours: URL): boolean {
  if (!URL.canParse(origin)) return false;
  const url = new URL(origin);
  // The host alone is compared: behind a TLS proxy the browser says https and we see http.
  return url.origin === ours.origin || url.host === host;
}

/**
 * Guards an API that cookies and local mode open: any page that a person has open could post to it (a form needs no CORS), or read
 * from it through a name rebound to 127.0.0.1. Programs send no Origin and are let through.
 */
export function sameSite(baseUrl: string): MiddlewareHandler {
  const ours = new URL(baseUrl);
  return async (c, next) => {
    const { host, hostname } = new URL(c.req.url);
    if (!isOurHost(hostname, ours)) {
      return problem(c, 'foreign-host', `If ${hostname} is this installation, start it with BASE_URL set to that address.`) as never;
    }
    if (!SAFE_METHODS.has(c.req.method)) {
      const origin = c.req.header('origin');
      const foreign = origin === undefined ? c.req.header('sec-fetch-site') === 'cross-site' : !isOurOrigin(origin, host, ours);
      if (foreign) return problem(c, 'foreign-origin', 'Requests from other sites are refused.') as never;
    }
    return next();
  };
}
