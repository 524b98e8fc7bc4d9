export interface AuditException {
  /** Folder or file that sends it, from the root of the repository. */
  readonly path: string;
  /** A part of the statement. All statements of the path when left out. */
  readonly statement?: string;
  readonly reason: string;
}

/** Statements over all workspaces at once. Every other statement names its workspace. */
export const EXCEPTIONS: readonly AuditException[] = [
  {
    path: 'packages/accounts/src/identity/',
    reason: 'Finds out from a session, a key or this machine which workspace a request is about.',
  },
  {
    path: 'packages/accounts/src/sign-in/',
    reason: 'Signs people in, who belong to the installation; the token of a link names its workspace.',
  },
  {
    path: 'apps/api/src/queries/invitations.ts',
    statement: 'token_hash',
    reason: 'The token of a link names its workspace.',
  },
  {
    path: 'apps/api/src/queries/users.ts',
    reason: 'Lists the workspaces of a user.',
  },
  {
    path: 'apps/api/src/queries/workspaces.ts',
    statement: "role = 'admin'",
    reason: 'An admin of any workspace may create another one.',
  },
  {
    path: 'packages/engine/src/admin/doctor/',
    reason: 'The doctor checks the whole database, also for rows that no workspace owns.',
  },
  {
    path: 'packages/engine/src/enrollments/step/claim.ts',
    statement: 'WITH fronts AS MATERIALIZED',
    reason: 'Lists the workspaces and sequences that have due leads.',
  },
  {
    path: 'packages/engine/src/enrollments/step/claim.ts',
    statement: 'WHERE sequence_id = s.id AND due_at <= $1',
    reason: 'Claims due leads of several workspaces in one batch, by the ids of their sequences.',
  },
  {
    path: 'packages/engine/src/messages/deliver/claim-messages.ts',
    reason: 'Lists the sequences with queued messages, and claims of all workspaces in one batch.',
  },
  {
    path: 'packages/engine/src/messages/deliver/parked-messages.ts',
    reason: 'A sending mailbox belongs to the installation, and messages of all workspaces wait for it.',
  },
  {
    path: 'packages/engine/src/admin/operations/resume-mailbox.ts',
    reason: 'A sending mailbox belongs to the installation, and messages of all workspaces wait for it.',
  },
  {
    path: 'packages/engine/src/messages/deliver/reconcile.ts',
    statement: "WHERE status = 'unconfirmed'",
    reason: 'A sent folder belongs to the installation, and unconfirmed messages of all workspaces are looked up in it.',
  },
  {
    path: 'packages/engine/src/messages/deliver/assign-mailboxes.ts',
    statement: 'ANY($1::uuid[])',
    reason: 'A claimed batch has messages of several workspaces, by whose ids it reads their mailboxes.',
  },
  {
    path: 'packages/engine/src/mailboxes/list-mailboxes.ts',
    statement: '"imap" is not null',
    reason: 'One process reads the replies of all mailboxes of the installation.',
  },
  {
    path: 'packages/engine/src/inbound/mailbox-leases.ts',
    reason: 'Processes share the mailboxes of all workspaces.',
  },
  {
    path: 'packages/engine/src/messages/deliver/recover.ts',
    reason: 'Releases the claims of a dead worker, in all workspaces.',
  },
  {
    path: 'packages/engine/src/messages/notifications/mail-alerts.ts',
    statement: 'UPDATE alerts a SET mailed_at',
    reason: 'Claims alerts of all workspaces, which are mailed to the team.',
  },
  {
    path: 'packages/engine/src/messages/notifications/mail-notifications.ts',
    statement: 'WITH due AS',
    reason: 'Claims notifications of all workspaces, which are mailed to their members.',
  },
  {
    path: 'packages/engine/src/publishing/bulk/run-bulk.ts',
    statement: "WHERE status = 'running'",
    reason: 'Picks the next bulk job of the installation.',
  },
  {
    path: 'packages/engine/src/worker/step-round.ts',
    statement: 'waiting',
    reason: 'Counts queued messages of the installation, which decide how fast it steps.',
  },
  {
    path: 'packages/engine/src/worker/upkeep.ts',
    reason: 'Maintenance of the whole database.',
  },
];
