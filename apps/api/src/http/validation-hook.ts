import type { Hook } from '@hono/zod-openapi';
import { zodMessage } from '@touchline/sequence';
import { z } from 'zod';
import type { AppEnv } from './app-env.ts';
import { fieldErrors } from './field-errors.ts';
import { problem } from './problem.ts';

// The validators of the routes take no options of their own, so our wording is set for the process.
z.config({ localeError: zodMessage });

/** Answers a request that does not fit its schema, naming each field. */
export const validationHook: Hook<unknown, AppEnv, string, unknown> = (result, c) => {
  if (result.success) return undefined;
  // An id that cannot be one is an id of nothing.
  if (result.target === 'param') return problem(c, 'not-found', 'There is nothing with this id.');
  const errors = fieldErrors(result.error.issues, result.target === 'query' ? 'parameter' : 'field');
  const where = result.target === 'json' ? 'body' : result.target;
  return problem(
    c,
    'invalid-request',
    `The ${where} does not fit: ${errors.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join(' ')}`,
    { errors },
  );
};
