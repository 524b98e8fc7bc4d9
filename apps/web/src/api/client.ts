import type { AppType } from '@touchline/api/client';
import { hc, type ClientResponse } from 'hono/client';
import { BASE_PATH } from '../lib/base-path.ts';
import { currentWorkspace } from '../lib/workspace-path.ts';
import { ApiProblem } from './problem.ts';
import { signedOut } from './session-state.ts';
import { settle } from './settle.ts';

/** The workspace of this tab. Without it the server chooses the one used last. */
const inWorkspace = (): Record<string, string> => {
  const id = currentWorkspace.get();
  return id === null ? {} : { 'touchline-workspace': id };
};

/** Base URL of the API: the page's origin and base path. */
export const API_ROOT = `${globalThis.location?.origin ?? 'http://localhost'}${BASE_PATH}`;

/** The API, typed by its contract. */
export const client = hc<AppType>(API_ROOT, { headers: inWorkspace }).v1;

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

async function answer<Response extends ClientResponse<unknown, number, string>>(request: Promise<Response>): Promise<Response> {
  try {
    return await settle(request);
  } catch (error) {
    if (error instanceof ApiProblem && error.code === 'not-signed-in') signedOut.set(true);
    throw error;
  }
}

/** Adds the workspace to the address of a stream or a download, which cannot send headers. */
export function addressInWorkspace(path: string): string {
  const id = currentWorkspace.get();
  return `${BASE_PATH}${path}${id === null ? '' : `${path.includes('?') ? '&' : '?'}workspace=${id}`}`;
}
