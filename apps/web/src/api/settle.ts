import type { ClientResponse } from 'hono/client';
import { ApiProblem } from './problem.ts';

type Answer = Response | ClientResponse<unknown, number, string>;

/**
 * Waits for a successful response.
 *
 * @throws ApiProblem when the server refuses or cannot be reached.
 */
export async function settle<Given extends Answer>(request: Promise<Given>): Promise<Given> {
  let response;
  try {
    response = await request;
  } catch (cause) {
    throw new ApiProblem(0, { code: 'unreachable', title: 'The server cannot be reached.' }, cause);
  }
  if (response.ok) return response;
  const body: unknown = await response.json().catch(() => null);
  // A proxy in front of a stopped server responds without a problem body. Treat that as unreachable.
  if (body === null && response.status >= 500) throw new ApiProblem(0, { code: 'unreachable', title: 'The server cannot be reached.' });
  throw new ApiProblem(response.status, (body ?? {}) as ConstructorParameters<typeof ApiProblem>[1]);
}
