import { newId } from '@touchline/db';
import type { Notice } from '@touchline/engine';
import type { Context } from 'hono';
import type { AppEnv } from '../http/app-env.ts';
import { signedIn } from '../http/signed-in.ts';

/** The new owner of leads gets to know it, unless the owner took them. */
export function assignmentNotice(c: Context<AppEnv>, ownerId: string, leadIds: readonly string[], count: number): Notice {
  const { type, id, name: by } = signedIn(c);
  const [leadId] = leadIds;
  const about = count === 1 && leadIds.length === 1 && leadId !== undefined ? { leadId } : {};
  return {
    workspaceId: c.var.workspaceId,
    kind: 'leads-assigned',
    fact: `assigned:${newId()}`,
    data: { count, by, ...about },
    to: { users: [ownerId] },
    except: type === 'user' ? id : undefined,
  };
}
