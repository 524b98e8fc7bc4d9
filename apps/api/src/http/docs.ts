import type { OpenAPIHono } from '@hono/zod-openapi';
import type { AppEnv } from './app-env.ts';
import { docsPage } from './docs-page.ts';

const DESCRIPTION =
  'Follow-up sequences: draw a cadence, publish it, run it per lead. Errors are problems by RFC 9457 with a stable `code`. Instants are ISO 8601 in UTC.';

/** `/v1/openapi.json` (OpenAPI 3.1, made from the routes) and a page to read it. Made once: routes don't change while running. */
const SESSION = { type: 'apiKey', in: 'cookie', name: 'touchline.session_token', description: 'Set by POST /auth/sign-in/email.' } as const;
const API_KEY = { type: 'http', scheme: 'bearer', bearerFormat: 'tl_…', description: 'An API key. Its scopes are permissions.' } as const;

export function serveDocs(app: OpenAPIHono<AppEnv>, version: string, base: string): void {
  let made: ReturnType<typeof app.getOpenAPI31Document> | undefined;
  app.openAPIRegistry.registerComponent('securitySchemes', 'session', SESSION);
  app.openAPIRegistry.registerComponent('securitySchemes', 'apiKey', API_KEY);
  const document = () =>
    (made ??= app.getOpenAPI31Document({
      openapi: '3.1.0',
      info: { title: 'Touchline API', version, description: DESCRIPTION },
      servers: [{ url: base === '' ? '/' : base }],
    }));
  app.get('/v1/openapi.json', (c) => c.json(document()));
  app.get('/v1/docs', (c) => c.html(docsPage(document(), base)));
}
