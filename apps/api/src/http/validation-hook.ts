import type { Hook } from '@hono/zod-openapi';
import { inWords } from '@touchline/sequence';
import { z } from 'zod';
import type { AppEnv } from './app-env.ts';
import { problem } from './problem.ts';

// The validators of the routes take no options of their own, so our wording is set for the process.
z.config({ localeError: inWords });

type Issue = z.core.$ZodIssue;

/** Of a failed union only the branch that came closest helps: the one that understood most of the value. */
function flatten(issue: Issue, prefix: readonly PropertyKey[], part: string): { path: string; message: string }[] {
  const path = [...prefix, ...issue.path];
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const closest = issue.errors.reduce((best, branch) => (depth(branch) > depth(best) ? branch : best));
    return closest.flatMap((inner) => flatten(inner, path, part));
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key].map(String).join('.'), message: `There is no such ${part}.` }));
  }
  return [{ path: path.map(String).join('.'), message: issue.message }];
}

function depth(issues: readonly Issue[]): number {
  return Math.max(0, ...issues.map((issue) => issue.path.length));
}

/** Answers a request that does not fit its schema, naming each field. */
export const validationHook: Hook<unknown, AppEnv, string, unknown> = (result, c) => {
  if (result.success) return undefined;
  // An id that cannot be one is an id of nothing.
  if (result.target === 'param') return problem(c, 'not-found', 'There is nothing with this id.');
  const errors = result.error.issues.flatMap((issue) => flatten(issue, [], result.target === 'query' ? 'parameter' : 'field'));
  const where = result.target === 'json' ? 'body' : result.target;
  return problem(
    c,
    'invalid-request',
    `The ${where} does not fit: ${errors.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join(' ')}`,
    { errors },
  );
};
