import type { RouteConfig } from '@hono/zod-openapi';
import { contract } from '../contract/contract.ts';
import { branched } from './documents.ts';
import type { World } from './world.ts';

type OperationId = keyof typeof contract;

export interface Operation {
  readonly id: OperationId;
  readonly method: string;
  /** With `{id}` in place of ids. */
  readonly path: string;
  readonly route: RouteConfig;
}

export const operations: readonly Operation[] = Object.entries(contract).map(([id, route]) => ({
  id: id as OperationId,
  method: route.method.toUpperCase(),
  path: route.path,
  route,
}));

/** What `{id}` stands for, by the part of the address before it. */
const named: readonly (readonly [string, keyof World])[] = [
  ['/v1/sequences/', 'sequence'],
  ['/v1/comments/', 'comment'],
  ['/v1/versions/', 'version'],
  ['/v1/leads/', 'lead'],
  ['/v1/enrollments/', 'enrollment'],
  ['/v1/experiments/', 'experiment'],
  ['/v1/jobs/', 'job'],
  ['/v1/inbox/unmatched/', 'unmatched'],
  ['/v1/mailboxes/', 'mailbox'],
  ['/v1/messages/', 'message'],
  ['/v1/tasks/', 'task'],
  ['/v1/suppressions/', 'suppression'],
  ['/v1/sandbox/messages/', 'sandboxMessage'],
  ['/v1/me/sessions/', 'session'],
  ['/v1/members/', 'member'],
  ['/v1/invitations/', 'invitation'],
  ['/v1/api-keys/', 'apiKey'],
];

/** Parameters that a route cannot do without. */
const required: Readonly<Record<string, string>> = { getVariantFigures: '?step=hello' };

export const queryOf = ({ id }: Operation): string => required[id] ?? '';

/** The address of an operation for an object of the world. */
export function addressOf({ path }: Operation, world: World): string {
  if (!path.includes('{')) return path;
  // The installation's sender is named by its address.
  if (path.includes('{address}')) return path.replace('{address}', 'rep@touchline.example');
  // A mailbox belongs to the installation, not to a workspace.
  const thing = named.find(([before]) => path.startsWith(`${before}{id}`));
  if (thing === undefined) throw new Error(`add to requests.ts what the id in ${path} is`);
  return path.replace('{id}', String(world[thing[1]]));
}

const ROLE = {
  enrolledAt: '2026-03-02T10:00:00Z',
  timeZone: 'Europe/Berlin',
  tier: 'warm',
  behavior: { happenings: [{ name: 'won', after: 60, properties: { plan: 'paid' } }] },
};

/** Nothing answers there, so each sign-in fails at once. */
const MAIL_SERVERS = {
  smtp: { host: '127.0.0.1', port: 1, security: 'none', user: 'rep', password: 'open sesame' },
  imap: { host: '127.0.0.1', port: 1, security: 'none', user: 'rep', password: 'open sesame' },
};

const MAILBOX = {
  ownerId: null,
  name: 'Remy',
  replyTo: 'team@example.com',
  signature: 'Remy',
  perHour: 20,
  perDay: 100,
  gapSeconds: 60,
  jitterSeconds: 30,
  warmup: { start: 10, step: 5 },
};

/** A valid body for each operation that takes one, and other required parts of the request. */
export function bodiesFor(world: World): Partial<Record<OperationId, unknown>> {
  const content = { channel: 'email', subject: 'Hi {{ lead.firstName }}', preview: '', body: 'A text.', threadSubject: null };
  return {
    createSequence: { name: 'One more', document: branched() },
    renameSequence: { name: 'Renamed' },
    saveDraft: { document: branched() },
    planExperiment: experimentAsk(world),
    startExperiment: { ...experimentAsk(world), name: 'Another subject' },
    stopExperiment: { why: 'Enough' },
    applyExperiment: { arm: 'a' },
    addComment: { node: 'hello', text: 'A word.' },
    changeComment: { resolved: true, text: 'Another word.' },
    reportPresence: { tab: 'tab-of-a-test', leaving: false },
    publishVersion: {
      revision: world.revision,
      note: 'A note',
      choices: [{ versionId: null, step: 'hello', mode: 'finish-old' }],
      why: 'New copy',
    },
    planPublish: { revision: world.revision, choices: [{ versionId: world.version, step: 'hello', mode: { mapTo: 'ring' } }] },
    createLead: {
      email: 'new@example.com',
      phone: '+12125550148',
      linkedin: 'https://www.linkedin.com/in/nora',
      firstName: 'Nora',
      lastName: 'Ibe',
      company: 'Heron Mills',
      timeZone: 'Europe/Berlin',
      tier: 'warm',
      source: 'fair',
      stage: 'new',
      tags: ['a'],
      fields: { plan: 'free', seats: 3 },
      consent: { email: true, sms: true, call: true },
      owner: { id: 'o1', name: 'Ada', email: 'ada@example.com', timeZone: 'Europe/Berlin' },
      isTest: false,
    },
    updateLead: { firstName: 'Nora', tags: ['b'], fields: { plan: 'paid' }, owner: { id: 'o1', name: 'Ada', email: null, timeZone: null } },
    askForApproval: { revision: world.revision, text: 'Please look' },
    declineApproval: { reason: 'The subject is too long' },
    eraseLead: { suppress: true, why: 'They asked for it' },
    importLeads: { rows: [{ email: 'row@example.com', firstName: 'Nora', fields: { plan: 'free' } }] },
    enrollLeads: { leadIds: [world.lead], isTest: false, why: 'By hand' },
    classifyReply: { reply: 'reply-1', sentiment: 'positive', why: 'It reads so' },
    performAction: { type: 'reschedule', at: '2026-04-01T10:00:00Z', why: 'Later' },
    submitEvents: [
      {
        key: 'event-1',
        name: 'page-viewed',
        at: '2026-03-02T10:00:00Z',
        leadId: world.lead,
        email: 'new@example.com',
        enrollmentId: world.enrollment,
        messageId: world.message,
        properties: { page: '/pricing', sentiment: 'positive', returnsOn: '2026-03-09' },
      },
    ],
    moveEnrollments: { toVersion: 1, choices: [{ versionId: world.version, step: 'hello', mode: 'move' }], why: 'Newer' },
    performBulkAction: {
      filter: { step: 'hello', status: 'active', leadIds: [world.lead] },
      action: { type: 'jump', step: 'hello' },
      why: 'All',
    },
    undoJob: { why: 'By mistake' },
    listNextMessages: { filter: { step: 'hello', status: 'active', leadIds: [world.lead] } },
    changeSequenceStatus: { status: 'active', spreadHours: 1, why: 'Resume' },
    putEnrollRules: { reenroll: { afterDays: 3 }, exclusiveGroup: 'outbound', priority: 1, perDay: 100 },
    putWorkspaceSettings: {
      hourCycle: '24',
      firstWeekday: 'monday',
      timeZone: 'Europe/Berlin',
      senderName: 'Acme Sales',
      replyTo: 'replies@acme.example',
      postalAddress: 'Acme\n1 Main Street',
      historyMonths: 24,
      messageMonths: 12,
      needsApproval: false,
    },
    putNextMessage: { step: 'reminder', visit: 1, content: { subject: 'Other', body: 'Other' }, why: 'Personal' },
    completeTask: { outcome: 'connected', note: 'Nice' },
    resolveMessage: { verdict: 'went-out', why: 'Seen' },
    resendMessages: {
      filter: {
        messageIds: [world.message],
        leadId: world.lead,
        sequenceId: world.sequence,
        step: 'hello',
        channel: 'email',
        cause: 'policy',
        from: '2026-03-01T10:00:00Z',
        to: '2026-03-03T10:00:00Z',
      },
      dryRun: false,
      why: 'Fixed',
    },
    changeConversation: { needsReply: false, snoozedUntil: '2026-03-03T08:00:00Z' },
    attachUnmatched: { messageId: world.attachable },
    readAlerts: { ids: [world.message] },
    readNotifications: { ids: [world.message] },
    changeNotificationSettings: { kinds: { reply: { inApp: true, mail: false } }, digestHour: 9 },
    unreadNotifications: { ids: [world.message] },
    resendMessage: { why: 'Fixed' },
    testMailbox: MAIL_SERVERS,
    connectMailbox: { ...MAIL_SERVERS, ...MAILBOX, address: 'rep@example.com', provider: 'other' },
    changeMailbox: { ...MAILBOX, status: { to: 'paused', reason: 'On vacation' } },
    resumeMailbox: { why: 'The provider lifted the block' },
    addSuppressions: {
      rows: [{ address: 'no-more@example.com', channel: 'email', reason: 'unsubscribed' }],
      dryRun: false,
      source: 'person',
      why: 'They asked',
    },
    liftSuppression: { why: 'They asked for it' },
    replyToSandboxMessage: { text: 'Yes please' },
    previewMessage: { content, leadId: world.lead },
    testMessage: { content, leadId: world.lead, to: 'me@example.com' },
    assignLeads: { leadIds: [world.lead], ownerId: null },
    createOwner: { token: 'no-token-that-was-given-out', name: 'Ada', email: 'ada@owner.example', password: 'a long password' },
    updateMe: {
      name: 'Lou',
      timeZone: 'Europe/Berlin',
      signature: 'Lou',
      workingHours: { days: [1, 2, 3, 4, 5], from: '09:00', until: '17:00' },
    },
    createWorkspace: { name: 'Second' },
    renameWorkspace: { name: 'First' },
    changeMember: { role: 'rep' },
    deactivateMember: { handOffTo: null },
    inviteMember: { email: 'new.member@example.com', role: 'rep' },
    readInvitation: { token: 'no-token-that-was-given-out' },
    acceptInvitation: { token: 'no-token-that-was-given-out', name: 'Nora', password: 'a long password' },
    createApiKey: { name: 'Import', scopes: ['view'], expiresAt: '2199-01-01T00:00:00Z' },
    rehearse: { document: branched(), roles: [ROLE], days: 2 },
  };
}

/** Required parts of a request other than its body. */
export function headersFor({ id }: Operation, world: World): Record<string, string> {
  return id === 'saveDraft' ? { 'if-match': `"${world.revision}"` } : {};
}

function experimentAsk({ sequence }: World) {
  return { sequenceId: sequence, stepId: 'reminder', metric: 'reply', windowDays: 7, baseline: 0.04, difference: 0.02, power: 0.8 };
}
