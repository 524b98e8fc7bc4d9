import { reachOf } from '@touchline/accounts';
import type { Context } from 'hono';
import type { AppEnv } from '../http/app-env.ts';
import { problem } from '../http/problem.ts';
import { signedIn } from '../http/signed-in.ts';

/** The user whose mailboxes the role may manage; null: all of them. */
export function mailboxesLimitedTo(c: Context<AppEnv>): string | null {
  const { role, id } = signedIn(c);
  return role !== null && reachOf(role, 'mailboxes.manage') === 'own' ? id : null;
}

export const notYourMailbox = (c: Context<AppEnv>) =>
  problem(c, 'not-your-mailbox', 'Your role manages its own mailboxes. Ask an admin about shared ones and those of others.');
