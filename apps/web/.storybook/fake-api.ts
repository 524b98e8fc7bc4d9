/** Answers by "METHOD /path", as a story's `parameters.api`. A function gets the request's body; `Refusal` answers with a problem. */
export interface Answers {
  readonly [route: string]: unknown;
}

/** What the server would say no with (RFC 9457). */
export class Refusal {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;

  constructor(status: number, body: Readonly<Record<string, unknown>>) {
    this.status = status;
    this.body = body;
  }
}

/** An answer that does not come: what one sees while waiting. */
export const never: unknown = Symbol('never');

/** Stands in for the server: a story brings the answers, the code that asks is the app's own. Gives what takes it away again. */
export function fakeApi(answers: Answers): () => void {
  const real = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const { pathname } = new URL(request.url);
    if (!pathname.startsWith('/v1/')) return real(input, init);
    const answer = answers[`${request.method} ${pathname}`];
    if (answer === never) return new Promise(() => undefined);
    const text = await request.text();
    const said: unknown = typeof answer === 'function' ? answer(text === '' ? undefined : JSON.parse(text)) : answer;
    if (said instanceof Refusal) return json(said.body, said.status);
    if (said === undefined) return json({ title: 'Not found', detail: `The story has no answer to ${request.method} ${pathname}.` }, 404);
    return json(said, 200);
  };
  return () => {
    globalThis.fetch = real;
  };
}

function json(body: unknown, status: number): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
}
