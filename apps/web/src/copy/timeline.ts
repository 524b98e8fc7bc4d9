import { channelDefinition, type Family, type TimelineEntry, timelineText } from '@touchline/sequence';
import type { TimelineItem } from '../api/types.ts';
import { dateTime } from '../lib/format/date-time.ts';
import type { StepNames } from './step-names.ts';
import { textFormat } from '../lib/format/text-format.ts';

export interface TimelineLine {
  readonly text: string;
  /** Color of the mark. */
  readonly family: Family;
}

const FAMILIES: { readonly [What in TimelineEntry['what']]: Family } = {
  entered: 'entry',
  planned: 'timing',
  delayed: 'timing',
  sent: 'touch',
  task: 'touch',
  asked: 'touch',
  skipped: 'ending',
  decided: 'logic',
  event: 'action',
  act: 'action',
  changed: 'action',
  moved: 'action',
  'handed-over': 'entry',
  alerted: 'action',
  ended: 'ending',
};

type Sent = Extract<TimelineEntry, { what: 'sent' }>;
type SentMessage = NonNullable<TimelineItem['message']>;

/** The line of a message by its status. The step's own entry would always read as sent. */
export function messageLine(entry: Sent, { status, error }: SentMessage, step: StepNames): TimelineLine {
  const name = `${step(entry.step)}${entry.variant ? ` (variant ${entry.variant.toUpperCase()})` : ''}`;
  const { title } = channelDefinition(entry.channel);
  const because = error === null ? '' : `. ${error}`;
  const lines: Readonly<Record<SentMessage['status'], TimelineLine>> = {
    queued: { text: `${title} queued: ${name}${because}`, family: 'timing' },
    claimed: { text: `${title} is being sent: ${name}`, family: 'timing' },
    sent: { text: timelineText(entry, step), family: 'touch' },
    failed: { text: `${title} failed: ${name}${because === '' ? '. No reason was recorded.' : because}`, family: 'ending' },
    unconfirmed: { text: `${title} unconfirmed: ${name}${because}`, family: 'ending' },
    canceled: { text: `${title} canceled: ${name}${because}`, family: 'ending' },
  };
  return lines[status];
}

/** One line of a lead's history. `zone` is the lead's, for due times. */
export function timelineLine(entry: TimelineEntry, step: StepNames, zone?: string): TimelineLine {
  const isRefused = entry.what === 'handed-over' && entry.refused !== undefined;
  const due = (at: number) => dateTime(Temporal.Instant.fromEpochMilliseconds(at).toString(), zone);
  const text = timelineText(entry, step, due, textFormat);
  return { text, family: isRefused ? 'ending' : FAMILIES[entry.what] };
}
