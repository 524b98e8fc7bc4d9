/** Role of a member, as `members.role` has it. */
type Role = 'viewer' | 'rep' | 'marketer' | 'revops' | 'admin';

/** What each kind of notification is about. The texts of people (`text`, `reason`) are plain text. */
export interface NotificationData {
  alert: { readonly leadId: string; readonly leadName: string; readonly text: string };
  reply: { readonly leadId: string; readonly leadName: string; readonly text?: string };
  task: { readonly count: number; readonly leadId: string; readonly leadName: string };
  'leads-assigned': { readonly count: number; readonly leadId?: string; readonly by: string };
  'approval-asked': { readonly sequenceId: string; readonly sequenceName: string; readonly by: string; readonly text?: string };
  'approval-decided': {
    readonly sequenceId: string;
    readonly sequenceName: string;
    readonly by: string;
    readonly approved: boolean;
    readonly reason?: string;
  };
  'mailbox-paused': { readonly address: string; readonly reason: string };
  'job-finished': {
    readonly sequenceId: string;
    readonly sequenceName: string;
    readonly done: number;
    readonly total: number;
    readonly error: string | null;
  };
  mention: {
    readonly sequenceId: string;
    readonly sequenceName: string;
    readonly node?: string | undefined;
    readonly by: string;
    readonly text: string;
  };
}

/** Name of a kind, such as `reply`. */
export type NotificationKind = keyof NotificationData;

interface KindDefinition<Data> {
  /** In the settings. */
  readonly label: string;
  readonly description: string;
  /** Mailed unless the member turns it off. */
  readonly mail: boolean;
  /**
   * Facts of this kind come in numbers, so they share one row per member (`fact` is a constant), and `count` adds up until it is read.
   */
  readonly grouped?: true;
  /** Who gets it where the lead has no owner among the active members. */
  readonly withoutOwner?: readonly Role[];
  readonly title: (data: Data) => string;
  /** Text of a person below the title; null: the title says it all. */
  readonly text: (data: Data) => string | null;
  /** Path in the app of what it is about. */
  readonly path: (data: Data) => string;
}

const LEADERS = ['revops', 'admin'] as const;
const leads = (count: number): string => (count === 1 ? '1 lead' : `${count} leads`);

/**
 * All kinds of notifications. A new kind is a line in `NotificationData` and one here. The list, the emails, the settings and the
 * API take everything from this table.
 */
export const NOTIFICATION_KINDS: { readonly [Kind in NotificationKind]: KindDefinition<NotificationData[Kind]> } = {
  reply: {
    label: 'Replies',
    description: 'A lead of yours replies.',
    mail: true,
    withoutOwner: LEADERS,
    title: ({ leadName }) => `${leadName} replied`,
    text: ({ text }) => text ?? null,
    path: ({ leadId }) => `/leads/${leadId}`,
  },
  alert: {
    label: 'Alerts',
    description: 'An alert step is reached by a lead of yours.',
    mail: true,
    withoutOwner: LEADERS,
    title: ({ leadName }) => `Alert: ${leadName}`,
    text: ({ text }) => text,
    path: ({ leadId }) => `/leads/${leadId}`,
  },
  task: {
    label: 'Tasks',
    description: 'A lead of yours needs a call or another manual step.',
    mail: false,
    grouped: true,
    title: ({ count, leadName }) => (count === 1 ? `New task for ${leadName}` : `${count} new tasks`),
    text: () => null,
    path: () => '/tasks?owner=me',
  },
  'leads-assigned': {
    label: 'Assigned leads',
    description: 'Another member makes you the owner of leads.',
    mail: true,
    title: ({ count, by }) => `${by} assigned ${count === 1 ? 'a lead' : leads(count)} to you`,
    text: () => null,
    path: ({ count, leadId }) => (count === 1 && leadId !== undefined ? `/leads/${leadId}` : '/leads?owner=me'),
  },
  mention: {
    label: 'Mentions',
    description: 'A comment mentions you.',
    mail: true,
    title: ({ by, sequenceName }) => `${by} mentioned you in “${sequenceName}”`,
    text: ({ text }) => text,
    path: ({ sequenceId, node }) => `/sequences/${sequenceId}${node === undefined ? '' : `#${encodeURIComponent(node)}`}`,
  },
  'approval-asked': {
    label: 'Approval requests',
    description: 'A sequence waits for your approval.',
    mail: true,
    title: ({ by, sequenceName }) => `${by} asks for approval of “${sequenceName}”`,
    text: ({ text }) => text ?? null,
    path: ({ sequenceId }) => `/sequences/${sequenceId}`,
  },
  'approval-decided': {
    label: 'Approval decisions',
    description: 'Your request for approval is decided.',
    mail: true,
    title: ({ by, sequenceName, approved }) => `${by} ${approved ? 'approved' : 'declined'} “${sequenceName}”`,
    text: ({ reason }) => reason ?? null,
    path: ({ sequenceId }) => `/sequences/${sequenceId}`,
  },
  'job-finished': {
    label: 'Finished jobs',
    description: 'A bulk change that you started ends.',
    mail: false,
    title: ({ sequenceName, done, total, error }) =>
      error === null
        ? `Bulk change in “${sequenceName}” finished: ${leads(done)}`
        : `Bulk change in “${sequenceName}” failed after ${done} of ${leads(total)}`,
    text: ({ error }) => error,
    path: ({ sequenceId }) => `/sequences/${sequenceId}`,
  },
  'mailbox-paused': {
    label: 'Paused mailboxes',
    description: 'A mail server refuses messages, so the mailbox is paused.',
    mail: true,
    title: ({ address }) => `Mailbox ${address} is paused`,
    text: ({ reason }) => reason,
    path: () => '/operations',
  },
};

/** Names of all kinds, in the order of the settings. */
export const NOTIFICATION_KIND_NAMES = Object.keys(NOTIFICATION_KINDS) as [NotificationKind, ...NotificationKind[]];

/** Title, text and path of a stored notification; null for a kind of another version of this program. */
export function describeNotification(kind: string, data: unknown): { title: string; text: string | null; path: string } | null {
  const known = (NOTIFICATION_KINDS as Record<string, KindDefinition<unknown> | undefined>)[kind];
  return known === undefined ? null : { title: known.title(data), text: known.text(data), path: known.path(data) };
}
