import { notificationSettings } from './notifications.ts';
import { me, roles } from './people.ts';

/** Responses by "METHOD /path", from a story's `parameters.api`. A function gets the request body. `Refusal` responds with a problem. */
export interface Answers {
  readonly [route: string]: unknown;
}

/** A problem response (RFC 9457). */
export class Refusal {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;

  constructor(status: number, body: Readonly<Record<string, unknown>>) {
    this.status = status;
    this.body = body;
  }
}

/** A response that never arrives, to show the loading state. */
export const never: unknown = Symbol('never');

/** Responses of every story: an admin of one workspace is signed in. */
const DEFAULTS: Answers = {
  'GET /v1/me': me(),
  'GET /v1/roles': roles,
  'GET /v1/notifications/unread': { unread: 0 },
  'GET /v1/notification-settings': notificationSettings,
};

/** Replaces `fetch` with the responses of a story. Returns a function that restores it. */
export function fakeApi(answers: Answers): () => void {
  const real = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const { pathname } = new URL(request.url);
    if (!/^\/(v1|auth)\//.test(pathname)) return real(input, init);
    const route = `${request.method} ${pathname}`;
    const answer = route in answers ? answers[route] : DEFAULTS[route];
    if (answer === never) return new Promise(() => undefined);
    const text = await request.text();
    const said: unknown = typeof answer === 'function' ? answer(text === '' ? undefined : JSON.parse(text)) : answer;
    if (said instanceof Refusal) return json(said.body, said.status);
    if (said === undefined) return json({ title: 'Not found', detail: `The story has no response to ${request.method} ${pathname}.` }, 404);
    return json(said, 200);
  };
  return () => {
    globalThis.fetch = real;
  };
}

function json(body: unknown, status: number): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
}
