import { decisionText, eventDefinition, type Family, type Reason, reasonText, type TimelineEntry } from '@touchline/sequence';
import { endReasonText } from './end-reason.ts';
import type { TimelineItem } from '../api/types.ts';
import type { StepNames } from './step-names.ts';
import { dateTime } from './time.ts';

export interface TimelineLine {
  readonly text: string;
  /** Colour of the mark: what sort of thing this is. */
  readonly family: Family;
}

type Writers = {
  readonly [What in TimelineEntry['what']]: (
    entry: Extract<TimelineEntry, { what: What }>,
    step: StepNames,
    zone: string | undefined,
  ) => TimelineLine;
};

const channelVerbs: Readonly<Record<string, string>> = {
  email: 'Email sent',
  sms: 'SMS sent',
  call: 'Call made',
  voicemail: 'Voicemail left',
  linkedin: 'LinkedIn message sent',
  notice: 'Notice shown',
};

const channelTasks: Readonly<Record<string, string>> = {
  call: 'Call to make',
  voicemail: 'Voicemail to leave',
  linkedin: 'LinkedIn message to write',
};

const skipReasons = {
  disabled: 'it is switched off',
  unreachable: 'the lead cannot be reached that way',
  'by-person': 'somebody skipped it',
  'already-sent': 'it went out already',
};

const actWords: Readonly<Record<string, string>> = {
  enroll: 'Enrolled by hand',
  'skip-wait': 'Moved past the wait',
  'send-now': 'Sent at once, by hand',
  'skip-step': 'Step skipped by hand',
  pause: 'Paused',
  resume: 'Resumed',
  reschedule: 'Rescheduled',
  jump: 'Moved to another step',
  exit: 'Taken out',
  rewrite: 'Next message changed by hand',
  resend: 'Resent by hand',
  'went-out': 'Marked as sent by hand',
  'send-again': 'Sent again by hand',
};

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1).replaceAll('-', ' ');

const whyThen = (reasons: readonly Reason[] = []) => (reasons.length === 0 ? '' : `, because: ${reasons.map(reasonText).join(', ')}`);

const writers: Writers = {
  entered: (entry, step) => ({ text: `Reached: ${step(entry.step)}`, family: 'entry' }),
  planned: (entry, step, zone) => ({
    text: `Planned for ${dateTime(Temporal.Instant.fromEpochMilliseconds(entry.for).toString(), zone)}: ${step(entry.step)}${whyThen(entry.reasons)}`,
    family: 'timing',
  }),
  delayed: ({ step: id, reasons }, step) => ({
    text: `${step(id)} ended later than planned: ${reasons.map(reasonText).join(', ')}`,
    family: 'timing',
  }),
  sent: (entry, step) => ({
    text: `${channelVerbs[entry.channel] ?? 'Sent'}: ${step(entry.step)}${entry.variant ? ` (variant ${entry.variant.toUpperCase()})` : ''}`,
    family: 'touch',
  }),
  task: (entry, step) => ({ text: `${channelTasks[entry.channel] ?? 'To do'}: ${step(entry.step)}`, family: 'touch' }),
  asked: (entry, step) => ({ text: `First line to write: ${step(entry.step)}`, family: 'touch' }),
  skipped: (entry, step) => ({ text: `${step(entry.step)} skipped: ${skipReasons[entry.why]}`, family: 'ending' }),
  decided: ({ step: id, exit, why }, step) => ({
    text: `${step(id)}: went on by “${step.exit?.(id, exit) ?? sentence(exit)}”, because ${decisionText(why)}`,
    family: 'logic',
  }),
  event: (entry, step) => {
    const known = eventDefinition(entry.name);
    const text = known?.verb && entry.step ? `${known.verb} ${step(entry.step)}` : (known?.label ?? sentence(entry.name));
    return { text, family: 'action' };
  },
  act: (entry, step) => ({
    text: `${actWords[entry.act] ?? sentence(entry.act)}${entry.step === undefined ? '' : `: ${step(entry.step)}`}`,
    family: 'action',
  }),
  changed: (entry) => ({ text: `${sentence(entry.patch.field)} changed to ${String(entry.patch.value)}`, family: 'action' }),
  moved: ({ from, to }) => ({ text: `Moved from version ${from} to version ${to}`, family: 'action' }),
  'handed-over': ({ direction, refused, again }) => {
    const there = again === true ? 'this sequence again' : 'the other sequence';
    if (refused !== undefined) return { text: `Not let into ${there}: ${sentence(refused)}`, family: 'ending' };
    if (again === true)
      return { text: direction === 'to' ? 'Started over as a new enrollment' : 'Continues an earlier enrollment', family: 'entry' };
    return { text: direction === 'to' ? 'Went on in another sequence' : 'Came from another sequence', family: 'entry' };
  },
  alerted: ({ text }) => ({ text: `Owner alerted: ${text}`, family: 'action' }),
  ended: (entry) => ({ text: `Ended: ${endReasonText(entry.reason)}`, family: 'ending' }),
};

const queuedWords: Readonly<Record<string, string>> = { email: 'Email', sms: 'SMS', notice: 'Notice' };

type Sent = Extract<TimelineEntry, { what: 'sent' }>;
type SentMessage = NonNullable<TimelineItem['message']>;

/** What became of the message that a step put into the outbox: the step's own line would say that it went out. */
export function messageLine(entry: Sent, { status, error }: SentMessage, step: StepNames): TimelineLine {
  const name = `${step(entry.step)}${entry.variant ? ` (variant ${entry.variant.toUpperCase()})` : ''}`;
  const what = queuedWords[entry.channel] ?? 'Message';
  const because = error === null ? '' : `. ${error}`;
  const lines: Readonly<Record<SentMessage['status'], TimelineLine>> = {
    queued: { text: `${what} queued: ${name}${because}`, family: 'timing' },
    claimed: { text: `${what} is being sent: ${name}`, family: 'timing' },
    sent: { text: `${channelVerbs[entry.channel] ?? 'Sent'}: ${name}`, family: 'touch' },
    failed: { text: `${what} failed: ${name}${because === '' ? '. No reason was noted.' : because}`, family: 'ending' },
    unconfirmed: { text: `${what} may have gone out: ${name}${because}`, family: 'ending' },
    canceled: { text: `${what} canceled: ${name}${because}`, family: 'ending' },
  };
  return lines[status];
}

/** One line of a lead's history in words. `zone` is the lead's, for planned instants. */
export function timelineLine(entry: TimelineEntry, step: StepNames, zone?: string): TimelineLine {
  // Each writer takes exactly the entry of its own name.
  const write = writers[entry.what] as (entry: TimelineEntry, step: StepNames, zone: string | undefined) => TimelineLine;
  return write(entry, step, zone);
}
