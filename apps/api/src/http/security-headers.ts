import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

/** Scripts written into the built page (the theme is set before first paint) are allowed by their hash. */
function inlineScriptHashes(webRoot: string): string[] {
  let page: string;
  try {
    page = readFileSync(join(webRoot, 'index.html'), 'utf8');
  } catch {
    return [];
  }
  return [...page.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  );
}

/** Loads nothing external except images in email previews. No other site may frame our pages. */
export function securityHeaders(webRoot: string): MiddlewareHandler {
  const options: Parameters<typeof secureHeaders>[0] = {
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'", ...inlineScriptHashes(webRoot)],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:', 'https:', 'http:'],
      fontSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      frameSrc: ["'self'", 'data:', 'blob:'],
      workerSrc: ["'self'", 'blob:'],
      objectSrc: ["'none'"],
      baseUri: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'self'"],
    },
    // Whether this address has TLS is the proxy's to say.
    strictTransportSecurity: false,
    referrerPolicy: 'strict-origin-when-cross-origin',
  };
  const ours = secureHeaders(options);
  // The open pixel is shown inside other people's mail programs.
  const embeddable = secureHeaders({ ...options, crossOriginResourcePolicy: 'cross-origin' });
  return (c, next) => (c.req.path.startsWith('/t/o/') ? embeddable(c, next) : ours(c, next));
}
