import type { z } from '@hono/zod-openapi';
import type { Context, TypedResponse } from 'hono';
import type { JSONParsed } from 'hono/utils/types';
import type { problemSchema } from '../contract/common.ts';
import { PROBLEMS, type ProblemCode, type ProblemStatus } from './problem-codes.ts';

export type Problem = z.infer<typeof problemSchema>;

/**
 * An answer by RFC 9457. `detail` says what to do about it; `extra` adds members (`errors`, `current`, `issues` …).
 */
export function problem<Code extends ProblemCode, Extra extends object = object>(
  c: Context,
  code: Code,
  detail: string,
  extra?: Extra,
): TypedResponse<JSONParsed<Problem & NoInfer<Extra>>, ProblemStatus<Code>, 'json'> {
  const { status, title } = PROBLEMS[code];
  const body: Problem = { type: `urn:touchline:problem:${code}`, title, status, detail, code, ...extra };
  // Hono cannot follow a status that is looked up in a table; the signature says what this is.
  return c.json(body, status, { 'content-type': 'application/problem+json' }) as never;
}
