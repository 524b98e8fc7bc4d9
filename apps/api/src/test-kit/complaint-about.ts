import type { Answer } from './test-api.ts';

/** What is wrong with an answer: a fault of the server, or a refusal that is no problem of RFC 9457. Null: nothing. */
export function complaintAbout(what: string, { status, headers, body }: Answer): string | null {
  if (status < 400) return null;
  if (status >= 500) return `${what}: ${status} ${JSON.stringify(body).slice(0, 300)}`;
  const isProblem =
    headers.get('content-type')?.includes('application/problem+json') === true &&
    [body.type, body.title, body.detail, body.code].every((text) => typeof text === 'string' && text !== '') &&
    body.status === status;
  return isProblem ? null : `${what}: ${status} is no problem of RFC 9457: ${JSON.stringify(body).slice(0, 300)}`;
}
