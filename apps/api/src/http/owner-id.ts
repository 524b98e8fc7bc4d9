import type { Context } from 'hono';
import type { AppEnv } from './app-env.ts';
import { signedIn } from './signed-in.ts';

/** The user that the filter `owner` means; null for `none`. Undefined: no filter. A key has no leads of its own. */
export function ownerIdOf(c: Context<AppEnv>, owner: string | undefined): string | null | undefined {
  if (owner === 'me') return signedIn(c).id;
  return owner === 'none' ? null : owner;
}
