import type { Issue } from '@touchline/sequence';

interface ProblemBody {
  readonly title?: string;
  readonly detail?: string;
  readonly code?: string;
  readonly errors?: readonly { readonly path: string; readonly message: string; readonly nodeId?: string }[];
  readonly issues?: readonly (Issue & { readonly message: string; readonly fix: string })[];
  readonly current?: unknown;
}

/** The server said no (RFC 9457) or could not be reached. `message` is fit for people. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  /** HTTP status; 0 when there was no answer at all. */
  readonly status: number;
  readonly code: string;
  readonly body: ProblemBody;

  constructor(status: number, body: ProblemBody, cause?: unknown) {
    super(body.detail ?? body.title ?? `The server answered ${status}.`, { cause });
    this.status = status;
    this.code = body.code ?? 'unknown';
    this.body = body;
  }

  /** The server was not reached: worth trying again. */
  get offline(): boolean {
    return this.status === 0;
  }

  /** What is wrong with one field of the request. */
  messageAt(path: string): string | undefined {
    return this.body.errors?.find((error) => error.path === path)?.message;
  }
}

/** Words for whatever was thrown. */
export function problemText(error: unknown): string {
  return error instanceof Error ? error.message : 'Something went wrong.';
}
