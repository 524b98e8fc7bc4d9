import type { AppType } from '@touchline/api/client';
import { hc, type ClientResponse } from 'hono/client';
import { BASE_PATH } from '../lib/base-path.ts';
import { ApiProblem } from './problem.ts';

/** Base URL of the API: the page's origin and base path. */
export const API_ROOT = `${globalThis.location?.origin ?? 'http://localhost'}${BASE_PATH}`;

/** The API, typed by its contract. */
export const client = hc<AppType>(API_ROOT).v1;

type Success = 200 | 201 | 202;

/** The body type of the successful responses in `Response`. */
export type BodyOf<Response> =
  Response extends ClientResponse<infer Body, infer Status, infer _Format> ? (Status extends Success ? Body : never) : never;

/**
 * Returns the body of a successful response.
 *
 * @throws ApiProblem when the server refuses or cannot be reached.
 */
export async function unwrap<Response extends ClientResponse<unknown, number, string>>(
  request: Promise<Response>,
): Promise<BodyOf<Response>> {
  const response = await answer(request);
  return (await response.json()) as BodyOf<Response>;
}

/** Like `unwrap`, for responses without a body. */
export async function succeed(request: Promise<ClientResponse<unknown, number, string>>): Promise<void> {
  await answer(request);
}

async function answer(request: Promise<ClientResponse<unknown, number, string>>): Promise<ClientResponse<unknown, number, string>> {
  let response;
  try {
    response = await request;
  } catch (cause) {
    throw new ApiProblem(0, { code: 'unreachable', title: 'The server cannot be reached.' }, cause);
  }
  if (response.ok) return response;
  const body = await response.json().catch(() => null);
  // A proxy in front of a stopped server responds without a problem body. Treat that as unreachable.
  if (body === null && response.status >= 500) throw new ApiProblem(0, { code: 'unreachable', title: 'The server cannot be reached.' });
  throw new ApiProblem(response.status, (body ?? {}) as ConstructorParameters<typeof ApiProblem>[1]);
}
