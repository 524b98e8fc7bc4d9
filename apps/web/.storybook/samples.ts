import { stepRegistry } from '@touchline/sequence';
import { findTemplate, templates as cadences } from '@touchline/templates';
import type {
  Draft,
  Enrollment,
  Lead,
  LeadDetail,
  SandboxMessage,
  SequenceSummary,
  Suppression,
  Task,
  Template,
  TimelineItem,
  Version,
} from '../src/api/types.ts';
import { STORY_SEQUENCE } from './story-editor.tsx';

/** An instant `hours` from now. Times are shown relative to the viewer's day. */
export const inHours = (hours: number): string =>
  Temporal.Now.instant()
    .add({ minutes: Math.round(hours * 60) })
    .toString();

const id = (number: number): string => `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`;

export const LONG_NAME = 'Framework 14-day for everyone who registered for the autumn webinar in Rotterdam but could not come in the end';

export const cadence = findTemplate(cadences[0]!.id)!;

export const draft: Draft = { revision: 7, document: cadence.document('Europe/Berlin'), updatedAt: inHours(-2), savedBy: null };

/** A step of the cadence, by its kind. */
const stepOf = (kind: string): string => draft.document.nodes.find((node) => node.kind === kind)?.id ?? kind;

export const templates: readonly Template[] = cadences.map(({ document: _document, ...template }) => template as Template);

export function sequence(change: Partial<SequenceSummary> = {}): SequenceSummary {
  return {
    id: STORY_SEQUENCE,
    name: '14-day inbound',
    status: 'active',
    publishedVersion: 3,
    draftRevision: 7,
    stepCount: 18,
    touchCount: 7,
    activeEnrollments: 128,
    updatedAt: inHours(-5),
    ...change,
  };
}

export const versions: readonly Version[] = [3, 2, 1].map((number) => ({
  id: id(200 + number),
  sequenceId: STORY_SEQUENCE,
  number,
  irHash: String(number).repeat(64),
  note: number === 2 ? 'Asks for a call before a text' : null,
  publishedAt: inHours(-30 * (4 - number)),
}));

export function lead(change: Partial<Lead> = {}): Lead {
  return {
    id: id(100),
    email: 'ada.okafor@meridian.example',
    phone: '+2348031234567',
    linkedin: null,
    firstName: 'Ada',
    lastName: 'Okafor',
    company: 'Meridian Freight',
    timeZone: 'Africa/Lagos',
    tier: 'hot',
    source: 'webinar',
    stage: null,
    tags: ['autumn webinar', 'asked about prices'],
    fields: {},
    consent: { email: true, sms: false, call: true },
    owner: null,
    isTest: false,
    createdAt: inHours(-80),
    updatedAt: inHours(-3),
    ...change,
  };
}

export const leads: readonly Lead[] = [
  lead(),
  lead({
    id: id(101),
    firstName: 'Bo',
    lastName: 'Lindqvist',
    company: 'Norrsken Energi',
    timeZone: 'Europe/Stockholm',
    tier: 'warm',
    isTest: true,
  }),
  lead({ id: id(102), firstName: null, lastName: null, company: null, timeZone: null, tier: null, email: 'info@example.com' }),
  lead({
    id: id(103),
    firstName: 'Maximiliana',
    lastName: 'Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh',
    company: 'Gesellschaft für außergewöhnlich lange Firmennamen mbH & Co. KG',
    timeZone: 'America/Argentina/ComodRivadavia',
    tier: 'cold',
    email: 'maximiliana.wolfeschlegelsteinhausenbergerdorff@firmennamen.example',
  }),
];

/** One timeline entry of every kind. */
export const timeline: readonly TimelineItem[] = (
  [
    { what: 'entered', step: stepOf('start'), visit: 1, via: null },
    { what: 'planned', step: stepOf('email'), for: Temporal.Now.instant().add({ hours: 20 }).epochMilliseconds },
    { what: 'sent', step: stepOf('email'), visit: 1, channel: 'email', variant: 'b' },
    { what: 'event', name: 'opened', step: stepOf('email'), event: 'e1' },
    { what: 'event', name: 'pricing-page-viewed', event: 'e2' },
    { what: 'event', name: 'replied', step: stepOf('email'), event: 'e3' },
    { what: 'decided', step: stepOf('if'), exit: 'yes', why: 'the link was clicked' },
    { what: 'task', step: stepOf('call'), visit: 1, channel: 'call' },
    { what: 'skipped', step: stepOf('sms'), why: 'unreachable' },
    { what: 'changed', patch: { field: 'tier', value: 'hot' } },
    { what: 'act', act: 'skip-wait' },
    { what: 'moved', from: 2, to: 3 },
    { what: 'ended', reason: 'replied' },
  ] as const
).map((entry, index) => ({
  id: id(500 + index),
  enrollmentId: id(300),
  sequenceId: STORY_SEQUENCE,
  at: inHours(index - 40),
  entry,
  by: entry.what === 'act' ? 'Ines' : null,
  why: null,
}));

export function enrollment(change: Partial<Enrollment> = {}): Enrollment {
  return {
    id: id(300),
    sequenceId: STORY_SEQUENCE,
    versionId: id(200),
    leadId: id(100),
    status: 'active',
    endReason: null,
    stepId: stepOf('wait'),
    dueAt: inHours(20),
    isTest: false,
    error: null,
    enrolledAt: inHours(-48),
    updatedAt: inHours(-3),
    lead: lead(),
    sequenceName: '14-day inbound',
    versionNumber: 3,
    state: {} as Enrollment['state'],
    position: {
      stepId: stepOf('wait'),
      summary: 'Wait 2 days, then continue at 10:00',
      waitingFor: '2 days to pass',
      until: inHours(20),
      reasons: [{ code: 'closed-day', text: 'Saturday, outside the send window' }],
    },
    timeline: [],
    messages: [],
    ...change,
  } as Enrollment;
}

export function leadDetail(change: Partial<LeadDetail> = {}): LeadDetail {
  const { id: enrollmentId, sequenceId, sequenceName, status, endReason, stepId, dueAt, enrolledAt } = enrollment();
  return {
    ...lead(),
    enrollments: [{ id: enrollmentId, sequenceId, sequenceName, status, endReason, stepId, dueAt, enrolledAt }],
    timeline,
    reachability: [
      { channel: 'email', address: 'ada@example.com', obstacles: [], suppression: null },
      {
        channel: 'sms',
        address: '+31201234567',
        obstacles: ['suppressed', 'no-consent'],
        suppression: { id: id(500), reason: 'unsubscribed', since: inHours(-48) },
      },
      { channel: 'call', address: '+31201234567', obstacles: ['no-consent'], suppression: null },
      { channel: 'linkedin', address: null, obstacles: ['no-address'], suppression: null },
    ],
    ...change,
  } as LeadDetail;
}

export function suppression(change: Partial<Suppression> = {}): Suppression {
  return {
    id: id(500),
    channel: 'email',
    address: 'ada@example.com',
    reason: 'unsubscribed',
    source: 'reply',
    leadId: id(100),
    messageId: id(310),
    by: null,
    why: null,
    createdAt: inHours(-48),
    lifted: null,
    ...change,
  };
}

export function task(change: Partial<Task> = {}): Task {
  const { email, phone, linkedin, firstName, lastName, company, tier, timeZone, owner } = lead();
  return {
    id: id(400),
    enrollmentId: id(300),
    sequenceId: STORY_SEQUENCE,
    sequenceName: '14-day inbound',
    leadId: id(100),
    lead: { id: id(100), email, phone, linkedin, firstName, lastName, company, tier, timeZone, owner },
    stepId: stepOf('call'),
    channel: 'call',
    purpose: 'touch',
    status: 'open',
    dueAt: inHours(1),
    outcomes: [...(stepRegistry.call.outcomes?.(stepRegistry.call.defaults()) ?? [])],
    goal: 'Talk while the request is fresh',
    script: 'Hi Ada, it’s Ines from Touchline.\n\nYou asked about prices yesterday. Is now all right?',
    voicemailScript: 'Hi Ada, Ines here. I’ll try again tomorrow at ten.',
    subject: null,
    text: null,
    outcome: null,
    note: null,
    isTest: false,
    createdAt: inHours(-2),
    completedAt: null,
    ...change,
  };
}

export function sandboxMessage(change: Partial<SandboxMessage> = {}): SandboxMessage {
  return {
    id: id(600),
    messageId: id(700),
    channel: 'email',
    lead: { id: id(100), email: 'ada.okafor@meridian.example', phone: '+2348031234567', firstName: 'Ada', lastName: 'Okafor' },
    sender: 'ines@touchline.example',
    recipient: 'ada.okafor@meridian.example',
    subject: 'Your question about prices',
    excerpt: 'Hi Ada, thank you for asking. Here is the sheet',
    happened: ['delivered', 'opened', 'clicked'],
    receivedAt: inHours(-1),
    text: 'Hi Ada,\n\nthank you for asking. Here is the sheet: https://example.com/prices',
    html: '<html lang="en"><head><title>Prices</title></head><body><p>Hi Ada,</p><p>thank you for asking. <a href="https://example.com/prices">Here is the sheet</a>.</p></body></html>',
    headers: {},
    ...change,
  } as SandboxMessage;
}
