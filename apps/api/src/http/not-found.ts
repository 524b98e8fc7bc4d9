import type { Context } from 'hono';
import { problem } from './problem.ts';

type Thing =
  | 'API key'
  | 'comment'
  | 'conversation'
  | 'enrollment'
  | 'experiment'
  | 'invitation'
  | 'job'
  | 'lead'
  | 'mailbox'
  | 'member'
  | 'message'
  | 'sequence'
  | 'session'
  | 'suppression'
  | 'task'
  | 'version';

/** Answers a request for a missing object, or one of another workspace. */
export function missing(c: Context, what: Thing) {
  return problem(c, 'not-found', `There is no ${what} with this id.`);
}
