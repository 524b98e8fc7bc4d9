import type { Hook } from '@hono/zod-openapi';
import { zodMessage } from '@touchline/sequence';
import { z } from 'zod';
import type { AppEnv } from './app-env.ts';
import { fieldErrors } from './field-errors.ts';
import { problem } from './problem.ts';

// The validators of the routes take no options, so the wording is set for the process.
z.config({ localeError: zodMessage });

/** Answers an invalid request, naming each field. */
export const validationHook: Hook<unknown, AppEnv, string, unknown> = (result, c) => {
  if (result.success) return undefined;
  // A malformed id cannot match: 404.
  if (result.target === 'param') return problem(c, 'not-found', 'No object has this id.');
  const errors = fieldErrors(result.error.issues, result.target === 'query' ? 'parameter' : 'field');
  const where = result.target === 'json' ? 'body' : result.target;
  return problem(
    c,
    'invalid-request',
    `The ${where} has errors: ${errors.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join(' ')}`,
    { errors },
  );
};
