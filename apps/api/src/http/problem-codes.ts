/** Every problem that the API answers with: its status, and a title for people. Codes are stable. */
export const PROBLEMS = {
  'invalid-json': { status: 400, title: 'The body is not JSON' },
  'invalid-if-match': { status: 400, title: 'If-Match does not name a revision' },
  'foreign-host': { status: 403, title: 'This address is not one of ours' },
  'foreign-origin': { status: 403, title: 'Another site asked for this' },
  'unknown-route': { status: 404, title: 'There is nothing at this address' },
  'not-found': { status: 404, title: 'There is no such thing' },
  'method-not-allowed': { status: 405, title: 'This address does not take that method' },
  'draft-conflict': { status: 409, title: 'The draft was changed in between' },
  'nothing-changed': { status: 409, title: 'That is published already' },
  'not-published': { status: 409, title: 'The sequence is not published' },
  'has-active-enrollments': { status: 409, title: 'Leads are still in this sequence' },
  'email-taken': { status: 409, title: 'Another lead has this address' },
  'act-refused': { status: 409, title: 'That cannot be done where the enrollment is' },
  'another-message': { status: 409, title: 'That is not the next message' },
  'job-over': { status: 409, title: 'The job is over' },
  'not-unknown': { status: 409, title: 'It is known what became of the message' },
  'task-closed': { status: 409, title: 'The task is closed' },
  'not-ours': { status: 409, title: 'The message belongs to no enrollment' },
  'body-too-large': { status: 413, title: 'The body is too large' },
  'unsupported-media-type': { status: 415, title: 'The body is of another type' },
  'invalid-request': { status: 422, title: 'The request does not fit' },
  'invalid-document': { status: 422, title: 'The document is broken' },
  'not-publishable': { status: 422, title: 'The draft has errors' },
  'if-match-required': { status: 428, title: 'Say which revision this was made from' },
  rehearsing: { status: 429, title: 'Another rehearsal is under way' },
  unexpected: { status: 500, title: 'Something went wrong here' },
  'database-unreachable': { status: 503, title: 'The database does not answer' },
  'not-migrated': { status: 503, title: 'The database is not migrated' },
} as const;

export type ProblemCode = keyof typeof PROBLEMS;
export type ProblemStatus<Code extends ProblemCode> = (typeof PROBLEMS)[Code]['status'];
