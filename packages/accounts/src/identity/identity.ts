import type { Permission } from '../roles/roles.ts';
import type { Role } from '../roles/roles.ts';

/** Who a request comes from, and the workspace that it is about. */
export interface Identity {
  readonly type: 'user' | 'key';
  /** Of the user, or of the key. */
  readonly id: string;
  /** Recorded in histories. */
  readonly name: string;
  /** The first person of an installation in local mode, who did not sign in. */
  readonly local: boolean;
  readonly sessionId: string | null;
  /** Null for a user who is in no workspace, or not in the one that the request names. */
  readonly workspaceId: string | null;
  /** Null for keys. */
  readonly role: Role | null;
  readonly permissions: ReadonlySet<Permission>;
}
