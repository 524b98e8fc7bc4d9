import { newId } from '@touchline/db';
import type { Database } from '@touchline/db';
import type { Context, MiddlewareHandler } from 'hono';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { RouteAudit } from '../contract/create-route.ts';
import type { AppEnv } from '../http/app-env.ts';
import { clientIp } from '../http/client-ip.ts';
import { auditSummary } from '../present/audit-summary.ts';
import { dropAudit, endAudit, startAudit } from '../queries/audit.ts';

export interface RecordedRoute {
  readonly operationId: string;
  readonly audit: RouteAudit | undefined;
  /** Reads the object at the same address. Null: there is no such route. */
  readonly read: ((c: Context<AppEnv>) => Promise<Record<string, unknown> | null>) | null;
}

/**
 * Records a change in the audit log: an entry before it, which is completed afterwards and removed when the request is refused. So no change
 * is without an entry, even if the process dies in between.
 */
export function recordChanges(db: Kysely<Database>, { operationId, audit, read }: RecordedRoute): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const { identity } = c.var;
    if (audit === 'none' || identity === null || identity.workspaceId === null) return next();
    const { workspaceId } = identity;
    const isBrief = audit === 'brief';
    const asked = (await c.req.json().catch(() => null)) as unknown;
    const before = read === null || isBrief ? null : await read(c);
    const id = newId();
    const targetId = uuidOf(c.req.param('id'));
    await startAudit(db, {
      workspaceId,
      id,
      actor: identity,
      action: operationId,
      // Postgres stores no NUL, and the path is decoded.
      target: c.req.path
        .replaceAll(/\p{Cc}/gu, '')
        .slice(0, 1_000)
        .toWellFormed(),
      targetId,
      before: auditSummary(changed(before, asked)),
      after: isBrief ? null : auditSummary(asked),
      status: null,
      ip: clientIp(c),
      sessionId: identity.sessionId,
      userAgent: c.req.header('user-agent')?.slice(0, 500).toWellFormed() ?? null,
    });
    await next();
    const { status } = c.res;
    if (status >= 400 && status < 500) return dropAudit(db, workspaceId, id);
    const answer = isBrief || status === 201 ? await answerOf(c.res) : null;
    return endAudit(db, workspaceId, id, {
      status,
      targetId: targetId ?? uuidOf(answer?.['id']),
      ...(isBrief ? { after: auditSummary(withoutDocument(answer)) } : {}),
    });
  };
}

const uuidOf = (value: unknown): string | null => z.uuid().safeParse(value).data ?? null;

/** Of the object as it was, what the request names; all of it when it is removed. */
function changed(before: Record<string, unknown> | null, asked: unknown): unknown {
  if (before === null || typeof asked !== 'object' || asked === null) return before;
  return Object.fromEntries(Object.keys(asked).flatMap((name) => (Object.hasOwn(before, name) ? [[name, before[name]]] : [])));
}

async function answerOf(response: Response): Promise<Record<string, unknown> | null> {
  if (response.headers.get('content-type')?.includes('json') !== true) return null;
  return (await response
    .clone()
    .json()
    .catch(() => null)) as Record<string, unknown> | null;
}

function withoutDocument(answer: Record<string, unknown> | null): unknown {
  if (answer === null) return null;
  const { document: _document, ...rest } = answer;
  return rest;
}
