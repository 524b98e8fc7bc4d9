import type { Issue } from '@touchline/sequence';

interface ProblemBody {
  readonly title?: string;
  readonly detail?: string;
  readonly code?: string;
  readonly errors?: readonly { readonly path: string; readonly message: string; readonly nodeId?: string }[];
  readonly issues?: readonly (Issue & { readonly message: string; readonly fix: string })[];
  readonly current?: unknown;
}

/** The server refused the request (RFC 9457) or could not be reached. `message` is written for users. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  /** HTTP status. 0 when the server did not respond. */
  readonly status: number;
  readonly code: string;
  readonly body: ProblemBody;

  constructor(status: number, body: ProblemBody, cause?: unknown) {
    super(body.detail ?? body.title ?? `The server answered ${status}.`, { cause });
    this.status = status;
    this.code = body.code ?? 'unknown';
    this.body = body;
  }

  /** The server was not reached, so a retry may help. */
  get offline(): boolean {
    return this.status === 0;
  }

  /** The error of one field of the request. */
  messageAt(path: string): string | undefined {
    return this.body.errors?.find((error) => error.path === path)?.message;
  }
}

/** User-facing text of a thrown value. */
export function problemText(error: unknown): string {
  return error instanceof Error ? error.message : 'Something went wrong.';
}
